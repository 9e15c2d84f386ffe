import { dateOf, useT } from '@lianxi/frontend-kit';
import { Alert, Form, Input } from 'antd';
import { daysBetween } from '@lianxi/frontend-kit';
import { ChairPicker } from '../shared/pickers';
import { VerbDialog } from '../shared/verb-dialog';
import { instantOf, today, wallOf } from '../shared/zone-time';
import { Meetings_Notify } from './meeting.graphql';
import { MEETING_QUERIES } from './meeting-types';

/** Days of notice that a regular conference should have; the service warns and does not refuse. */
const NOTICE_DAYS = 3;

interface NotifyValues {
  startsAt: string;
  place: string;
  chairPostId: string;
}

interface Row {
  id: string;
  version: number;
  state: string;
  kind?: string;
  startsAt?: string;
  place?: string;
  chair?: { id: string } | null;
}

/** Gives notice (M3, M4): time, place and chair as they shall stand in it. */
export function NotifyDialog({ one, onClose }: { one: Row; onClose: () => void }) {
  const t = useT();
  const [form] = Form.useForm<NotifyValues>();
  const startsAt = Form.useWatch('startsAt', form);
  const short =
    one.kind === 'REGULAR' && startsAt ? daysBetween(today(), dateOf(instantOf(startsAt))) < NOTICE_DAYS : false;
  const required = [{ required: true, message: t('form.required') }];
  return (
    <VerbDialog
      noun="meeting"
      verb="notify"
      open
      onClose={onClose}
      form={form}
      document={Meetings_Notify}
      refetch={MEETING_QUERIES}
      row={one}
      hint={t('hint.meeting.notify')}
      initialValues={{
        ...(one.startsAt ? { startsAt: wallOf(one.startsAt) } : {}),
        ...(one.place ? { place: one.place } : {}),
        ...(one.chair ? { chairPostId: one.chair.id } : {}),
      }}
      variables={(values: NotifyValues) => ({
        input: {
          id: one.id,
          version: one.version,
          startsAt: instantOf(values.startsAt),
          place: values.place,
          chairPostId: values.chairPostId,
        },
      })}
    >
      {short && <Alert type="warning" showIcon title={t('meeting.shortNotice')} style={{ marginBottom: 12 }} />}
      <Form.Item name="startsAt" label={t('field.startsAt')} extra={t('hint.zone')} rules={required}>
        <Input type="datetime-local" step={300} />
      </Form.Item>
      <Form.Item name="place" label={t('field.place')} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="chairPostId" label={t('field.chair')} rules={required}>
        <ChairPicker label={t('field.chair')} on={startsAt?.slice(0, 10)} />
      </Form.Item>
    </VerbDialog>
  );
}
