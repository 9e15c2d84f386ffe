import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useKitT } from './i18n.js';
import type { Problem } from './problem.js';

export interface ConflictField {
  label: string;
  mine: ReactNode;
  theirs: ReactNode;
}

export interface ConflictDialogProps {
  /** Opens for `VERSION_CONFLICT` and stays shut for anything else. */
  problem: Problem | null;
  fields: readonly ConflictField[];
  onReload: () => void;
  onClose: () => void;
}

/** Somebody saved first: both versions side by side; nothing is overwritten. */
export function ConflictDialog({ problem, fields, onReload, onClose }: ConflictDialogProps) {
  const t = useKitT();
  return (
    <Modal
      open={problem?.kind === 'conflict'}
      title={t('conflict.title')}
      onCancel={onClose}
      width={720}
      footer={
        <>
          <Button onClick={onClose}>{t('conflict.keep')}</Button>
          <Button type="primary" onClick={onReload}>
            {t('conflict.reload')}
          </Button>
        </>
      }
    >
      <p style={{ marginBottom: 12 }}>{t('conflict.text')}</p>
      <table className="lx-compare">
        <thead>
          <tr>
            <th scope="col">{t('conflict.field')}</th>
            <th scope="col">{t('conflict.mine')}</th>
            <th scope="col">{t('conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.label}>
              <th scope="row">{field.label}</th>
              <td>{field.mine}</td>
              <td>{field.theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
