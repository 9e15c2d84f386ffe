import { ProblemAlert, useAct, useClientMutationId, useT } from '@lianxi/frontend-kit';
import { BigChoice, FormDialog } from '@lianxi/ui';
import { ConfigProvider, Form, Input } from 'antd';
import type { RecordVisitInput } from '../../gql/graphql';
import { People_CorrectVisit, People_RecordVisit } from './visit.graphql';

const KINDS = ['AT_DOOR', 'BY_PHONE'] as const;
const OUTCOMES = ['MET', 'NOBODY_HOME', 'REFUSED'] as const;
const REFETCH = ['People_Household', 'People_Households', 'People_VisitCoverage'];

export interface VisitEntry {
  id: string;
  kind: RecordVisitInput['kind'];
  outcome: RecordVisitInput['outcome'];
}

interface Props {
  household: { id: string; building: string; room: string };
  /** The entry that this one corrects. */
  corrects?: VisitEntry | undefined;
  onClose: () => void;
}

/**
 * 走访: made for one thumb at a door. The usual visit is three taps: the household's button, the outcome, the submit
 * button. A bad net may send it again, it is recorded once.
 */
export function VisitDialog({ household, corrects, onClose }: Props) {
  const t = useT();
  const [mutationId, renew] = useClientMutationId();
  const record = useAct(People_RecordVisit, { done: t('hh.done.visit'), refetch: REFETCH });
  const correct = useAct(People_CorrectVisit, { done: t('hh.done.correct'), refetch: REFETCH });
  const submit = async (values: Pick<RecordVisitInput, 'kind' | 'outcome' | 'opinion'>) => {
    const done = corrects
      ? await correct.run({ input: { id: corrects.id, ...values, clientMutationId: mutationId() } })
      : await record.run({ input: { householdId: household.id, ...values, clientMutationId: mutationId() } });
    if (done) renew();
    return done !== null;
  };
  return (
    <ConfigProvider componentSize="large" theme={{ token: { controlHeightLG: 48 } }}>
      <FormDialog<Pick<RecordVisitInput, 'kind' | 'outcome' | 'opinion'>>
        open
        title={
          corrects
            ? t('verb.household.correctVisit')
            : t('visit.title', { door: `${household.building} ${household.room}` })
        }
        submitText={t('visit.submit')}
        problem={<ProblemAlert problem={record.problem ?? correct.problem} />}
        initialValues={corrects ? { kind: corrects.kind, outcome: corrects.outcome } : { kind: 'AT_DOOR' }}
        onClose={onClose}
        onSubmit={submit}
      >
        <Form.Item name="outcome" label={t('visit.outcome')} rules={[{ required: true, message: t('hh.needed') }]}>
          <BigChoice
            label={t('visit.outcome')}
            options={OUTCOMES.map((value) => ({ value, label: t(`visit.outcome.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="kind" label={t('visit.kind')}>
          <BigChoice
            label={t('visit.kind')}
            options={KINDS.map((value) => ({ value, label: t(`visit.kind.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="opinion" label={t('visit.opinion')} extra={t('visit.opinionText')}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      </FormDialog>
    </ConfigProvider>
  );
}
