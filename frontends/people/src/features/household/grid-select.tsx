import { useQuery } from '@apollo/client/react';
import { useT, useViewer } from '@lianxi/frontend-kit';
import { Select } from 'antd';
import { foundByName } from '../unit/found-by';
import { People_Grids } from './household.graphql';

/** Whether one path lies in the area of the other: the viewer's own grid, community or sub-district. */
const meets = (path: string, area: string) =>
  path === area || path.startsWith(`${area}/`) || area.startsWith(`${path}/`);

/**
 * Whether a place lies in the area that the viewer's unit answers for: an office of the sub-district answers for all of
 * it.
 */
export function inViewersArea(path: string, unitPath: string | null | undefined): boolean {
  const steps = (unitPath ?? '').split('/');
  return meets(path, /^\d+$/.test(steps[2] ?? '0') ? steps.join('/') : steps.slice(0, 2).join('/'));
}

/** Choice of one grid, by community; only grids of the viewer's own area are offered. */
export function GridSelect({
  value,
  onChange,
  except,
  id,
}: {
  value?: string | undefined;
  onChange?: (id: string | undefined) => void;
  except?: string | undefined;
  id?: string;
}) {
  const t = useT();
  const { unitPath } = useViewer();
  const { data } = useQuery(People_Grids);
  const options = (data?.units?.edges ?? [])
    .map(({ node }) => ({
      label: node.name,
      options: node.grids
        .filter((grid) => !grid.validTo && grid.id !== except && inViewersArea(grid.path, unitPath))
        .map((grid) => ({ value: grid.id, label: grid.name, words: `${node.name} ${node.pinyin}` })),
    }))
    .filter((group) => group.options.length > 0);
  return (
    <Select
      {...(id ? { id } : { 'aria-label': t('household.grid') })}
      allowClear
      showSearch={foundByName}
      style={{ minWidth: 200 }}
      placeholder={t('household.grid')}
      value={value}
      options={options}
      onChange={(next: string | undefined) => onChange?.(next)}
    />
  );
}
