import { useT } from '@lianxi/frontend-kit';
import { Alert, Button, Typography } from 'antd';

/** The ten codes, shown this once. */
export function RecoveryCodes({ codes, onSaved }: { codes: readonly string[]; onSaved: () => void }) {
  const t = useT();
  return (
    <div className="lx-stack" data-recovery-codes>
      <Alert type="warning" showIcon title={t('access.recovery')} description={t('access.recoveryText')} />
      <Typography.Paragraph copyable={{ text: codes.join('\n') }}>
        <code className="pe-code" style={{ whiteSpace: 'pre-line' }}>
          {codes.join('\n')}
        </code>
      </Typography.Paragraph>
      <div>
        <Button type="primary" onClick={onSaved}>
          {t('access.recoverySaved')}
        </Button>
      </div>
    </div>
  );
}
