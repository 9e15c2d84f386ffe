import { useQuery } from '@apollo/client/react';
import { useT } from '@lianxi/frontend-kit';
import { Select } from 'antd';
import type { UnitKind } from '../../../gql/graphql';
import { Cases_Units } from '../case.graphql';

const GROUPS: [group: string, kinds: UnitKind[]][] = [
  ['office', ['OFFICE', 'CENTRE']],
  ['station', ['POLICE_STATION', 'JUSTICE_OFFICE']],
  ['community', ['COMMUNITY']],
];

export interface UnitSelectProps {
  /** The three below are given by `Form.Item`. */
  id?: string;
  value?: string | string[];
  onChange?: (value: string | string[]) => void;
  multiple?: boolean;
  /** Left out of the list: a lead unit is not its own co-unit. */
  except?: string | undefined;
}

/** Units of the sub-district that may lead or help, by kind. */
export function UnitSelect({ multiple = false, except, ...field }: UnitSelectProps) {
  const t = useT();
  const { data, loading } = useQuery(Cases_Units);
  const units = data?.units?.edges;
  const options = GROUPS.map(([group, kinds]) => ({
    label: t(`unitGroup.${group}`),
    title: t(`unitGroup.${group}`),
    options: (units ?? []).flatMap(({ node }) =>
      kinds.includes(node.kind as UnitKind) && node.id !== except ? [{ value: node.id, label: node.name }] : [],
    ),
  }));
  return (
    <Select
      {...field}
      {...(multiple ? { mode: 'multiple' as const } : {})}
      loading={loading}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
    />
  );
}
