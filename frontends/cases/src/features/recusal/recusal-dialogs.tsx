import { useClientMutationId, useT } from '@lianxi/frontend-kit';
import { Form, Input, Radio } from 'antd';
import type { OrderRecusalInput, RecusalGround, RequestRecusalInput } from '../../gql/graphql';
import { VerbDialog, type DialogProps } from '../case/dialogs/verb-dialog';
import { PersonSelect } from './person-select';
import { Cases_OrderRecusal, Cases_RequestRecusal } from './recusal.graphql';

const GROUNDS: RecusalGround[] = ['INTEREST', 'KIN', 'TOOK_PART'];

interface Values {
  ground: RecusalGround;
  reason: string;
}

/** Ground by the law's words, and what it is. */
function GroundFields() {
  const t = useT();
  return (
    <>
      <Form.Item
        name="ground"
        label={t('recusal.ground')}
        rules={[{ required: true, message: t('recusal.groundRequired') }]}
      >
        <Radio.Group
          className="cs-grounds"
          options={GROUNDS.map((value) => ({ value, label: t(`recusalGround.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('field.reason')}
        rules={[{ required: true, whitespace: true, message: t('rule.reason') }]}
      >
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
    </>
  );
}

/** 申请回避: asks to step aside; the director decides. */
export function RequestRecusalDialog(props: DialogProps) {
  const t = useT();
  const [mutationId] = useClientMutationId();
  return (
    <VerbDialog<Values, unknown, RequestRecusalInput>
      {...props}
      verb="requestRecusal"
      document={Cases_RequestRecusal}
      toInput={(values, { id }) => ({ ...values, id, clientMutationId: mutationId() })}
    >
      <p className="lx-muted">{t('hint.requestRecusal')}</p>
      <GroundFields />
    </VerbDialog>
  );
}

/** 决定回避: the director tells somebody to step aside. */
export function OrderRecusalDialog(props: DialogProps) {
  const t = useT();
  const [mutationId] = useClientMutationId();
  return (
    <VerbDialog<Values & { personId: string }, unknown, OrderRecusalInput>
      {...props}
      verb="orderRecusal"
      document={Cases_OrderRecusal}
      toInput={(values, { id }) => ({ ...values, id, clientMutationId: mutationId() })}
    >
      <p className="lx-muted">{t('hint.orderRecusal')}</p>
      <Form.Item
        name="personId"
        label={t('recusal.person')}
        rules={[{ required: true, message: t('recusal.personRequired') }]}
      >
        <PersonSelect />
      </Form.Item>
      <GroundFields />
    </VerbDialog>
  );
}
