import { useDates, useT } from '@lianxi/frontend-kit';
import { FactList } from '@lianxi/ui';
import { Cases_Acknowledge, Cases_ConfirmLeader, Cases_TakeUp } from '../verbs.graphql';
import { PostName } from '../words';
import { VerbDialog, type DialogProps } from './verb-dialog';

const seenOnly = (_values: object, seen: { id: string; version: number }) => seen;

/** 签收: whoever signs becomes the handler. */
export function AcknowledgeDialog(props: DialogProps) {
  const t = useT();
  const { date } = useDates();
  const { one } = props;
  return (
    <VerbDialog<object, unknown, { id: string | number; version: number }>
      {...props}
      verb="acknowledge"
      document={Cases_Acknowledge}
      toInput={seenOnly}
    >
      <p className="lx-muted">{t('hint.acknowledge')}</p>
      <FactList
        facts={[
          { label: t('field.leadUnit'), value: one.leadUnit?.name },
          { label: t('field.dueOn'), value: date(one.dueOn) },
          { label: t('field.firstResponsible'), value: <PostName post={one.firstResponsible} /> },
        ]}
      />
    </VerbDialog>
  );
}

/** 确认包案领导: the chief convener's word makes the proposed leader the case leader. */
export function ConfirmLeaderDialog(props: DialogProps) {
  const t = useT();
  return (
    <VerbDialog<object, unknown, { id: string | number; version: number }>
      {...props}
      verb="confirmLeader"
      document={Cases_ConfirmLeader}
      toInput={seenOnly}
    >
      <p className="lx-muted">{t('hint.confirmLeader')}</p>
      <FactList
        facts={[
          { label: t('field.proposedLeader'), value: <PostName post={props.one.proposedLeader} /> },
          { label: t('field.firstResponsible'), value: <PostName post={props.one.firstResponsible} /> },
        ]}
      />
    </VerbDialog>
  );
}

/** 接办: a registered matter is taken up by the level of whoever takes it. */
export function TakeUpDialog(props: DialogProps) {
  const t = useT();
  return (
    <VerbDialog<object, unknown, { id: string | number; version: number }>
      {...props}
      verb="takeUp"
      document={Cases_TakeUp}
      toInput={seenOnly}
    >
      <p className="lx-muted">{t('hint.takeUp')}</p>
    </VerbDialog>
  );
}
