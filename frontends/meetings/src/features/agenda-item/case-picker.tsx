import { useLazyQuery } from '@apollo/client/react';
import { useT } from '@lianxi/frontend-kit';
import { Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Meetings_CaseSearch } from './agenda-item.graphql';

const PAUSE_MS = 300;

interface CasePickerProps {
  id?: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
  label: string;
}

/** A matter found by number or words among those that the viewer may read. */
export function CasePicker({ label, ...field }: CasePickerProps) {
  const t = useT();
  const [find, { data, loading }] = useLazyQuery(Meetings_CaseSearch, { fetchPolicy: 'network-only' });
  const [asked, setAsked] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const search = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setAsked(true);
      void find({ variables: { search: text.trim() || null } });
    }, PAUSE_MS);
  };
  const options = (data?.cases?.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: [node.caseNo ?? t('case.noNumber'), node.summary].join(' '),
    hint: [t(`state.case.${node.state}`), node.leadUnit?.name].filter(Boolean).join(' · '),
  }));
  return (
    <Select
      {...field}
      allowClear
      showSearch={{ filterOption: false, onSearch: search }}
      aria-label={label}
      placeholder={t('form.searchCase')}
      loading={loading}
      options={options}
      onFocus={() => !asked && search('')}
      notFoundContent={loading ? t('form.searching') : asked ? t('form.noCase') : null}
      optionRender={({ data: option }) => (
        <>
          <div className="mt-ellipsis">{option.label}</div>
          <div className="lx-hint">{option.hint}</div>
        </>
      )}
    />
  );
}
