import { dateOf, useT } from '@lianxi/frontend-kit';
import { Form } from 'antd';
import { ChairPicker } from '../shared/pickers';
import { VerbDialog } from '../shared/verb-dialog';
import { Meetings_Open } from './meeting.graphql';
import { MEETING_QUERIES, type MeetingDetail } from './meeting-types';

type Row = Pick<MeetingDetail, 'id' | 'version' | 'state'> & { startsAt?: string; chair?: { id: string } | null };

/** Opens the session (M5). Who chairs in fact may be another convener who has signed in. */
export function OpenDialog({
  one,
  onClose,
  onDone,
}: {
  one: Omit<Row, 'state'> & { state: string };
  onClose: () => void;
  onDone?: () => void;
}) {
  const t = useT();
  return (
    <VerbDialog
      noun="meeting"
      verb="open"
      open
      onClose={onClose}
      document={Meetings_Open}
      refetch={MEETING_QUERIES}
      row={one}
      hint={t('hint.meeting.open')}
      initialValues={one.chair ? { chairPostId: one.chair.id } : {}}
      variables={({ chairPostId }: { chairPostId?: string }) => ({
        input: { id: one.id, version: one.version, chairPostId: chairPostId ?? null },
      })}
      onDone={() => onDone?.()}
    >
      <Form.Item name="chairPostId" label={t('field.chairNow')}>
        <ChairPicker label={t('field.chairNow')} on={one.startsAt ? dateOf(one.startsAt) : undefined} />
      </Form.Item>
    </VerbDialog>
  );
}
