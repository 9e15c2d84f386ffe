import { useT } from '@lianxi/frontend-kit';
import { Alert, Form, Input, Radio, Select } from 'antd';
import type { CloseCaseInput, DecideObjectionInput, ReopenCaseInput } from '../../../gql/graphql';
import { Cases_Close, Cases_DecideObjection, Cases_ProposeClosing, Cases_Reopen } from '../verbs.graphql';
import { useChoices } from '../words';
import { VerbDialog, type DialogProps } from './verb-dialog';

type Closing = Omit<CloseCaseInput, 'id' | 'version' | 'resolution'> & {
  resolution: NonNullable<CloseCaseInput['resolution']>;
};

function ClosingFields() {
  const t = useT();
  const options = useChoices();
  return (
    <>
      <Form.Item
        name="resultText"
        label={t('field.result')}
        rules={[{ required: true, whitespace: true, message: t('rule.result') }]}
      >
        <Input.TextArea rows={4} maxLength={5000} showCount />
      </Form.Item>
      <Form.Item
        name="resolution"
        label={t('field.resolution')}
        rules={[{ required: true, message: t('rule.resolution') }]}
      >
        <Radio.Group options={options('resolution')} />
      </Form.Item>
    </>
  );
}

/** 申请办结 (T24, first half): the unit says what came of it. */
export function ProposeClosingDialog(props: DialogProps) {
  const t = useT();
  return (
    <VerbDialog<Closing, unknown, CloseCaseInput>
      {...props}
      verb="proposeClosing"
      document={Cases_ProposeClosing}
      toInput={(values, seen) => ({ ...seen, ...values })}
      initialValues={{ resolution: 'RESOLVED' }}
      compare={(values) => [{ label: t('field.result'), mine: values.resultText, theirs: '—' }]}
    >
      <p className="lx-muted">{t('hint.proposeClosing')}</p>
      <ClosingFields />
    </VerbDialog>
  );
}

/** 办结 (T4, T8, T24): one matter at a time; what the unit proposed stands ready. */
export function CloseDialog(props: DialogProps) {
  const t = useT();
  const { one } = props;
  const resolution = one.closingProposed ? (one.resolution as Closing['resolution']) : 'RESOLVED';
  return (
    <VerbDialog<Closing, unknown, CloseCaseInput>
      {...props}
      verb="close"
      document={Cases_Close}
      toInput={(values, seen) => ({ ...seen, ...values })}
      initialValues={{ resultText: one.resultText ?? '', resolution }}
      compare={(values) => [{ label: t('field.result'), mine: values.resultText, theirs: '—' }]}
    >
      {one.closingProposed && <Alert type="info" showIcon title={t('close.proposed')} style={{ marginBottom: 12 }} />}
      <ClosingFields />
    </VerbDialog>
  );
}

/** 重办 (T32): a closed matter is taken up again for a stated reason. */
export function ReopenDialog(props: DialogProps) {
  const t = useT();
  const options = useChoices();
  type Values = Pick<ReopenCaseInput, 'reason' | 'explanation'>;
  return (
    <VerbDialog<Values, unknown, ReopenCaseInput>
      {...props}
      verb="reopen"
      document={Cases_Reopen}
      danger
      toInput={(values, seen) => ({ ...seen, ...values })}
      compare={(values) => [{ label: t('field.explanation'), mine: values.explanation, theirs: '—' }]}
    >
      <Form.Item name="reason" label={t('field.reason')} rules={[{ required: true, message: t('rule.reason') }]}>
        <Select options={options('reopenReason')} />
      </Form.Item>
      <Form.Item
        name="explanation"
        label={t('field.explanation')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('rule.explanation') }]}
      >
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
    </VerbDialog>
  );
}

/** 核定异议 (T15): agreed, the matter goes back to triage; refused, the unit handles it. */
export function ObjectionDialog(props: DialogProps) {
  const t = useT();
  const objection = props.one.history.findLast((step) => step.verb === 'object')?.reason;
  type Values = Pick<DecideObjectionInput, 'agreed' | 'decision'>;
  return (
    <VerbDialog<Values, unknown, DecideObjectionInput>
      {...props}
      verb="decideObjection"
      document={Cases_DecideObjection}
      toInput={(values, seen) => ({ ...seen, ...values })}
      compare={(values) => [{ label: t('field.decision'), mine: values.decision, theirs: '—' }]}
    >
      {objection && (
        <Alert type="info" title={t('objection.reason')} description={objection} style={{ marginBottom: 12 }} />
      )}
      <Form.Item name="agreed" label={t('objection.question')} rules={[{ required: true, message: t('rule.agreed') }]}>
        <Radio.Group
          options={[
            { value: true, label: t('objection.agreed') },
            { value: false, label: t('objection.refused') },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="decision"
        label={t('field.decision')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('rule.decision') }]}
      >
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
    </VerbDialog>
  );
}
