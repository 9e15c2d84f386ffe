import { useT } from '@lianxi/frontend-kit';
import { Form, Input, Radio } from 'antd';
import type { CopyChannel } from '../../gql/graphql';
import { MEETING_QUERIES } from '../meeting/meeting-types';
import { VerbDialog } from '../shared/verb-dialog';
import { instantOf } from '../shared/zone-time';
import { Meetings_CopyUp } from './minutes.graphql';

const CHANNELS: readonly CopyChannel[] = ['ONLINE', 'PAPER', 'SECURE_MAIL'];

interface CopyValues {
  channel: CopyChannel;
  sentAt?: string;
}

/** Copies signed minutes to the district joint office (M13, R-053). */
export function CopyUpDialog({
  one,
  onClose,
}: {
  one: { id: string; version: number; state: string };
  onClose: () => void;
}) {
  const t = useT();
  return (
    <VerbDialog
      noun="meeting"
      verb="copyUp"
      open
      onClose={onClose}
      document={Meetings_CopyUp}
      refetch={MEETING_QUERIES}
      row={one}
      hint={t('hint.meeting.copyUp')}
      initialValues={{ channel: 'ONLINE' as const }}
      variables={({ channel, sentAt }: CopyValues) => ({
        input: { id: one.id, version: one.version, channel, sentAt: sentAt ? instantOf(sentAt) : null },
      })}
    >
      <Form.Item name="channel" label={t('field.channel')}>
        <Radio.Group options={CHANNELS.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))} />
      </Form.Item>
      <Form.Item name="sentAt" label={t('field.sentAt')} extra={t('hint.sentAt')}>
        <Input type="datetime-local" />
      </Form.Item>
    </VerbDialog>
  );
}
