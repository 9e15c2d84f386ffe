import { useT } from '@lianxi/frontend-kit';
import { Form, Input, Radio } from 'antd';
import type { AttendanceStatus } from '../../gql/graphql';
import { MEETING_QUERIES, type Seat } from '../meeting/meeting-types';
import { postName } from '../shared/names';
import { PostPicker, UnitPicker } from '../shared/pickers';
import { ReasonField } from '../shared/reason-field';
import { VerbDialog } from '../shared/verb-dialog';
import { Meetings_RecordAttendance } from './attendance.graphql';

const STATUSES: readonly AttendanceStatus[] = ['PRESENT', 'LATE', 'PROXY', 'LEAVE', 'ABSENT'];

interface RecordValues {
  status: AttendanceStatus;
  unitId?: string | null;
  postId?: string;
  proxyName?: string;
  proxyPost?: string;
  leaveReason?: string;
}

/** A record by the office's hand (M6): for a seat, or for an observer who holds none. */
export function RecordDialog({
  meetingId,
  seat,
  onClose,
}: {
  meetingId: string;
  seat: Seat | null;
  onClose: () => void;
}) {
  const t = useT();
  const [form] = Form.useForm<RecordValues>();
  const status = Form.useWatch('status', form);
  const unitId = Form.useWatch('unitId', form);
  const required = [{ required: true, whitespace: true, message: t('form.required') }];
  return (
    <VerbDialog
      noun="meeting"
      verb="recordAttendance"
      open
      onClose={onClose}
      form={form}
      document={Meetings_RecordAttendance}
      refetch={MEETING_QUERIES}
      hint={seat ? postName(seat.post) : t('hint.observer')}
      initialValues={{ status: 'PRESENT' as const }}
      variables={({ status: chosen, postId, proxyName, proxyPost, leaveReason }: RecordValues) => ({
        input: {
          meetingId,
          postId: seat?.post?.id ?? postId ?? '',
          status: chosen,
          proxyName: proxyName ?? null,
          proxyPost: proxyPost ?? null,
          leaveReason: leaveReason ?? null,
        },
      })}
    >
      {!seat && (
        <>
          <Form.Item name="unitId" label={t('field.unit')} rules={[{ required: true, message: t('form.required') }]}>
            <UnitPicker label={t('field.unit')} />
          </Form.Item>
          <Form.Item name="postId" label={t('field.post')} rules={[{ required: true, message: t('form.required') }]}>
            <PostPicker label={t('field.post')} unitId={unitId} />
          </Form.Item>
        </>
      )}
      <Form.Item name="status" label={t('field.attendance')}>
        <Radio.Group
          options={(seat ? STATUSES : STATUSES.slice(0, 2)).map((value) => ({
            value,
            label: t(`state.attendance.${value}`),
          }))}
        />
      </Form.Item>
      {status === 'PROXY' && (
        <div className="mt-fields">
          <Form.Item name="proxyName" label={t('field.proxyName')} rules={required}>
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item name="proxyPost" label={t('field.proxyPost')} rules={required}>
            <Input maxLength={100} />
          </Form.Item>
        </div>
      )}
      {status === 'LEAVE' && <ReasonField name="leaveReason" label={t('field.leaveReason')} max={200} />}
    </VerbDialog>
  );
}
