import { useActions, useT, type ExportAsked } from '@lianxi/frontend-kit';
import { paths } from '../../paths';
import { PurposeButton } from './purpose-button';

export type ListName =
  | 'units'
  | 'posts'
  | 'people'
  | 'grids'
  | 'households'
  | 'seats'
  | 'lines'
  | 'duties'
  | 'areas'
  | 'responsibility'
  | 'visits'
  | 'appointments'
  | 'imports'
  | 'accounts'
  | 'machineClients'
  | 'securityAlerts';

/** Verb of `Viewer.peopleActions` of a list: `exportUnits` and so on. */
const verbOf = (list: ListName) => `export${list[0]!.toUpperCase()}${list.slice(1)}`;

/**
 * Buttons that take lists along as workbooks, for a stated purpose; drawn where the viewer may. `query` says of which
 * day, sub-district or period.
 */
export function ListExport({ lists, query = {} }: { lists: readonly ListName[]; query?: ExportAsked }) {
  const t = useT();
  const verbs = useActions('peopleActions').map(({ verb }) => verb);
  return lists
    .filter((list) => verbs.includes(verbOf(list)))
    .map((list) => (
      <PurposeButton
        key={list}
        name={list}
        words={{
          title: t(`export.${list}`),
          submit: t('export.now'),
          text: t('export.text'),
          purpose: t('export.purpose'),
          rule: t('export.purposeRule'),
        }}
        address={paths.exportOf(list)}
        asked={query}
      />
    ));
}
