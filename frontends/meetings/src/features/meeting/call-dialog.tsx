import { useClientMutationId, useT } from '@lianxi/frontend-kit';
import { Form, Input, Radio } from 'antd';
import { useNavigate } from 'react-router';
import type { MeetingKind } from '../../gql/graphql';
import { paths } from '../../paths';
import { ChairPicker } from '../shared/pickers';
import { ReasonField } from '../shared/reason-field';
import { VerbDialog } from '../shared/verb-dialog';
import { daysAfter, instantOf, today } from '../shared/zone-time';
import { Meetings_Call } from './meeting.graphql';

interface CallValues {
  kind?: MeetingKind;
  startsAt: string;
  place: string;
  chairPostId: string;
  title?: string;
  reason?: string;
}

const OTHER_KINDS = ['REGULAR', 'JOINT_OFFICE', 'TASKFORCE', 'ANALYSIS', 'EXCHANGE'] as const;

/**
 * Calls a meeting (M1): `call` for what the office may call, `callExtraordinary` for the conveners' 临时会议, which needs a
 * reason.
 */
export function CallDialog({ verb, onClose }: { verb: 'call' | 'callExtraordinary' | null; onClose: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const [mutationId, renew] = useClientMutationId();
  const [form] = Form.useForm<CallValues>();
  const startsAt = Form.useWatch('startsAt', form);
  const extraordinary = verb === 'callExtraordinary';
  return (
    <VerbDialog
      noun="meeting"
      verb={verb ?? 'call'}
      open={verb !== null}
      onClose={onClose}
      form={form}
      document={Meetings_Call}
      refetch={['Meetings_List', 'Meetings_Planned']}
      hint={t(extraordinary ? 'hint.meeting.callExtraordinary' : 'hint.meeting.call')}
      initialValues={{ kind: 'REGULAR', startsAt: `${daysAfter(today(), 3)}T09:00` }}
      variables={({ kind, startsAt: wall, place, chairPostId, title, reason }: CallValues) => ({
        input: {
          kind: extraordinary ? 'EXTRAORDINARY' : (kind ?? 'REGULAR'),
          startsAt: instantOf(wall),
          place,
          chairPostId,
          title: title?.trim() || null,
          reason: reason?.trim() || null,
          clientMutationId: mutationId(),
        },
      })}
      onDone={({ callMeeting }) => {
        renew();
        void navigate(paths.meetingOf(callMeeting.id));
      }}
    >
      {!extraordinary && (
        <Form.Item name="kind" label={t('field.kind')}>
          <Radio.Group options={OTHER_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
        </Form.Item>
      )}
      <Form.Item
        name="startsAt"
        label={t('field.startsAt')}
        extra={t('hint.zone')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <Input type="datetime-local" step={300} />
      </Form.Item>
      <Form.Item
        name="place"
        label={t('field.place')}
        rules={[{ required: true, whitespace: true, message: t('form.required') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="chairPostId"
        label={t('field.chair')}
        extra={t('hint.chair')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <ChairPicker label={t('field.chair')} on={startsAt?.slice(0, 10)} />
      </Form.Item>
      {extraordinary && <ReasonField />}
      <Form.Item name="title" label={t('field.title')} extra={t('hint.titleMade')}>
        <Input maxLength={100} />
      </Form.Item>
    </VerbDialog>
  );
}
