import { useT } from '@lianxi/frontend-kit';
import { Form, Input } from 'antd';
import { Cases_Escalate, Cases_Object, Cases_ReleaseLeader, Cases_Return } from '../verbs.graphql';
import { VerbDialog, type DialogProps } from './verb-dialog';

const DOCUMENTS = {
  escalate: Cases_Escalate,
  return: Cases_Return,
  object: Cases_Object,
  releaseLeader: Cases_ReleaseLeader,
};

interface Values {
  reason: string;
}

interface ReasonDialogProps extends DialogProps {
  verb: keyof typeof DOCUMENTS;
  /** Says what the step means. */
  hint: string;
  /** Shortest reason in characters (T7: ten for sending back). */
  min: number;
}

function ReasonDialog({ verb, hint, min, ...props }: ReasonDialogProps) {
  const t = useT();
  return (
    <VerbDialog<Values, unknown, { id: string | number; version: number; reason: string }>
      {...props}
      verb={verb}
      document={DOCUMENTS[verb]}
      toInput={({ reason }, seen) => ({ ...seen, reason })}
      compare={({ reason }) => [{ label: t('field.reason'), mine: reason, theirs: '—' }]}
    >
      <p className="lx-muted">{hint}</p>
      <Form.Item
        name="reason"
        label={t('field.reason')}
        rules={[
          { required: true, whitespace: true, message: t('rule.reason') },
          { min, message: t('rule.min', { count: min }) },
        ]}
      >
        <Input.TextArea rows={4} maxLength={1000} showCount />
      </Form.Item>
    </VerbDialog>
  );
}

/** 上报: to the community's secretary or to the sub-district's triage. */
export function EscalateDialog(props: DialogProps) {
  const t = useT();
  return (
    <ReasonDialog
      {...props}
      verb="escalate"
      min={2}
      hint={t(props.one.currentLevel === 'GRID' ? 'hint.escalateGrid' : 'hint.escalateCommunity')}
    />
  );
}

/** 退回: one level down. */
export function ReturnDialog(props: DialogProps) {
  const t = useT();
  const toGrid = props.one.currentLevel === 'COMMUNITY';
  return (
    <ReasonDialog
      {...props}
      verb="return"
      min={toGrid ? 10 : 2}
      hint={t(toGrid ? 'hint.returnGrid' : 'hint.returnCommunity')}
    />
  );
}

/** 提出异议: the unit says that the matter is not its own. */
export function ObjectDialog(props: DialogProps) {
  const t = useT();
  return <ReasonDialog {...props} verb="object" min={10} hint={t('hint.object')} />;
}

/** 解除包案: so that another leader can be proposed, or this one can step aside. */
export function ReleaseLeaderDialog(props: DialogProps) {
  const t = useT();
  return <ReasonDialog {...props} verb="releaseLeader" min={2} hint={t('hint.releaseLeader')} />;
}
