import { useQuery } from '@apollo/client/react';
import { useT, useViewer } from '@lianxi/frontend-kit';
import { Select } from 'antd';
import { People_Grids } from './household.graphql';

/** Whether one path lies in the area of the other: the viewer's own grid, community or sub-district. */
const meets = (path: string, area: string) => path === area || path.startsWith(`${area}/`) || area.startsWith(`${path}/`);

/** Choice of one grid, by community; only grids of the viewer's own area are offered. */
export function GridSelect({ value, onChange }: { value: string | undefined; onChange: (id: string | undefined) => void }) {
  const t = useT();
  const { unitPath } = useViewer();
  const { data } = useQuery(People_Grids);
  const options = (data?.units.edges ?? [])
    .map(({ node }) => ({ label: node.name, options: node.grids.filter(({ path }) => meets(path, unitPath ?? '')).map((grid) => ({ value: grid.id, label: grid.name })) }))
    .filter((group) => group.options.length > 0);
  return <Select allowClear showSearch={{ optionFilterProp: 'label' }} style={{ minWidth: 200 }} aria-label={t('household.grid')} placeholder={t('household.grid')} value={value} options={options} onChange={onChange} />;
}
