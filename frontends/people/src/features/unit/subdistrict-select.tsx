import { useQuery } from '@apollo/client/react';
import { useT, useViewer } from '@lianxi/frontend-kit';
import { Select } from 'antd';
import { foundByName } from './found-by';
import { People_Subdistricts } from './unit.graphql';

interface Props {
  value: string | null;
  onChange: (id: string | null) => void;
  /** For those too who have a sub-district of their own. */
  everybody?: boolean;
  /** Choices besides the sub-districts. */
  besides?: readonly { value: string; label: string }[];
}

/** Choice of a sub-district for whoever stands above several of them; nothing for everybody else, who has one. */
export function SubdistrictSelect({ value, onChange, everybody = false, besides = [] }: Props) {
  const t = useT();
  const above = (useViewer().unitPath ?? '').split('/').length < 2;
  const { data } = useQuery(People_Subdistricts, { skip: !above && !everybody });
  const options = [
    ...(data?.units?.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name, words: node.pinyin })),
    ...besides,
  ];
  if (options.length < 2) return null;
  return (
    <Select
      aria-label={t('unit.subdistrict')}
      placeholder={t('unit.subdistrict')}
      style={{ minWidth: 160 }}
      allowClear={!everybody}
      showSearch={foundByName}
      value={value}
      options={options}
      onChange={(next: string | null | undefined) => onChange(next ?? null)}
    />
  );
}
