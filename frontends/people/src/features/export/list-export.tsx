import { DownloadOutlined } from '@ant-design/icons';
import { useActions, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { paths } from '../../paths';

/** Verbs of `Viewer.peopleActions` by list. */
const VERBS = { units: 'exportUnits', posts: 'exportPosts', people: 'exportPeople', grids: 'exportGrids', households: 'exportHouseholds' } as const;
export type ListName = keyof typeof VERBS;

/** Buttons that take lists along as workbooks, for a stated purpose; drawn where the viewer may. */
export function ListExport({ lists }: { lists: readonly ListName[] }) {
  const t = useT();
  const [chosen, setChosen] = useState<ListName | null>(null);
  const verbs = useActions('peopleActions').map(({ verb }) => verb);
  const may = lists.filter((list) => verbs.includes(VERBS[list]));
  const save = async ({ purpose }: { purpose: string }) => {
    const link = Object.assign(document.createElement('a'), { href: paths.exportOf(chosen!, purpose.trim()), download: '' });
    document.body.append(link);
    link.click();
    link.remove();
  };
  return (
    <>
      {may.map((list) => <Button key={list} icon={<DownloadOutlined aria-hidden />} data-export={list} onClick={() => setChosen(list)}>{t(`export.${list}`)}</Button>)}
      <FormDialog<{ purpose: string }> open={chosen !== null} title={chosen ? t(`export.${chosen}`) : ''} submitText={t('export.now')} onSubmit={save} onClose={() => setChosen(null)}>
        <p className="lx-hint">{t('export.text')}</p>
        <Form.Item name="purpose" label={t('export.purpose')} rules={[{ required: true, whitespace: true, min: 2, max: 200, message: t('export.purposeRule') }]}>
          <Input maxLength={200} />
        </Form.Item>
      </FormDialog>
    </>
  );
}
