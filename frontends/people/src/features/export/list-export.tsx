import { DownloadOutlined } from '@ant-design/icons';
import { useActions, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { paths } from '../../paths';
import { fetchFile } from './purpose-button';

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
export function ListExport({
  lists,
  query = {},
}: {
  lists: readonly ListName[];
  query?: Record<string, string | null>;
}) {
  const t = useT();
  const [chosen, setChosen] = useState<ListName | null>(null);
  const verbs = useActions('peopleActions').map(({ verb }) => verb);
  const may = lists.filter((list) => verbs.includes(verbOf(list)));
  const save = async ({ purpose }: { purpose: string }) => {
    fetchFile(paths.exportOf(chosen!, { purpose: purpose.trim(), ...query }));
  };
  return (
    <>
      {may.map((list) => (
        <Button key={list} icon={<DownloadOutlined aria-hidden />} data-export={list} onClick={() => setChosen(list)}>
          {t(`export.${list}`)}
        </Button>
      ))}
      {/* not there while closed: its field would have the name of one in another dialog of the page */}
      {chosen && (
        <FormDialog<{ purpose: string }>
          open
          title={t(`export.${chosen}`)}
          submitText={t('export.now')}
          onSubmit={save}
          onClose={() => setChosen(null)}
        >
          <p className="lx-hint">{t('export.text')}</p>
          <Form.Item
            name="purpose"
            label={t('export.purpose')}
            rules={[{ required: true, whitespace: true, min: 2, max: 200, message: t('export.purposeRule') }]}
          >
            <Input maxLength={200} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
