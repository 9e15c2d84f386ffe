import { useT } from '@lianxi/frontend-kit';
import { Alert, App, Button, Modal } from 'antd';

export interface Issued {
  /** Whose it is: user name or client id. */
  of: string;
  value: string;
  kind: 'firstHalf' | 'secondHalf' | 'secret';
}

/**
 * Half of a first password, or a secret, shown this once: closing it is the only way on, so that nobody clicks it away
 * unread.
 */
export function IssuedDialog({ issued, onClose }: { issued: Issued | null; onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(issued!.value);
    message.success(t('issued.copied'));
  };
  return (
    <Modal
      open={issued !== null}
      title={issued && `${t(`issued.${issued.kind}`)}：${issued.of}`}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={[
        <Button key="copy" onClick={() => void copy()}>
          {t('issued.copy')}
        </Button>,
        <Button key="close" type="primary" onClick={onClose}>
          {t('issued.close')}
        </Button>,
      ]}
    >
      <div className="lx-stack">
        <Alert
          type="warning"
          showIcon
          title={t(issued?.kind === 'secret' ? 'issued.once' : 'issued.onceHalf')}
          description={issued && issued.kind !== 'secret' ? t(`issued.${issued.kind}Text`) : undefined}
        />
        <code className="pe-issued" data-issued>
          {issued?.value}
        </code>
      </div>
    </Modal>
  );
}
