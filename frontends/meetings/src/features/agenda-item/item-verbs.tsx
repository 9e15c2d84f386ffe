import { useQuery } from '@apollo/client/react';
import { useDates, useT } from '@lianxi/frontend-kit';
import { Form, InputNumber, Select } from 'antd';
import type { EditItemInput, Meetings_ItemFieldsFragment, RejectItemInput } from '../../gql/graphql';
import { MEETING_QUERIES } from '../meeting/meeting-types';
import { ReasonField } from '../shared/reason-field';
import { VerbDialog } from '../shared/verb-dialog';
import {
  Meetings_AcceptItem,
  Meetings_EditItem,
  Meetings_Planned,
  Meetings_RejectItem,
  Meetings_TakeOffItem,
} from './agenda-item.graphql';
import { ItemFields } from './propose-dialog';

export interface ItemVerbsProps {
  item: Meetings_ItemFieldsFragment;
  verb: string | null;
  onClose: () => void;
  /** The meeting the proposal was made for; without one it must be chosen. */
  meetingId: string | null;
}

/** Dialogs of an agenda item while its meeting is prepared: accept, reject, edit, take off. */
export function ItemVerbs({ item, verb, onClose, meetingId }: ItemVerbsProps) {
  const t = useT();
  const shared = { noun: 'agendaItem', open: true, onClose, refetch: MEETING_QUERIES, row: item };
  const seen = { id: item.id, version: item.version };
  if (verb === 'acceptItem') {
    return (
      <VerbDialog
        {...shared}
        verb="acceptItem"
        document={Meetings_AcceptItem}
        hint={t('hint.agendaItem.acceptItem', { title: item.title })}
        variables={(values: { meetingId?: string; order?: number | null }) => ({
          input: { ...seen, meetingId: meetingId ?? values.meetingId ?? null, order: values.order ?? null },
        })}
      >
        {!meetingId && <PlannedField />}
        <Form.Item name="order" label={t('field.order')} extra={t('hint.order')}>
          <InputNumber min={1} max={99} />
        </Form.Item>
      </VerbDialog>
    );
  }
  if (verb === 'rejectItem' || verb === 'takeOffItem') {
    return (
      <VerbDialog<unknown, { input: RejectItemInput }, { reason: string }>
        {...shared}
        verb={verb}
        danger
        document={verb === 'rejectItem' ? Meetings_RejectItem : Meetings_TakeOffItem}
        hint={item.title}
        variables={({ reason }) => ({ input: { ...seen, reason } })}
      >
        <ReasonField />
      </VerbDialog>
    );
  }
  if (verb !== 'editItem') return null;
  return (
    <VerbDialog
      {...shared}
      verb="editItem"
      width={640}
      document={Meetings_EditItem}
      initialValues={{
        title: item.title,
        preliminaryOpinion: item.preliminaryOpinion,
        presenterUnitId: item.presenterUnit?.id ?? null,
        minutesPlanned: item.minutesPlanned,
        closed: item.closed,
      }}
      variables={(values: Omit<EditItemInput, 'id' | 'version'>) => ({
        input: {
          ...values,
          presenterUnitId: values.presenterUnitId ?? null,
          minutesPlanned: values.minutesPlanned ?? null,
          ...seen,
        },
      })}
    >
      <ItemFields source={item.source} titleRequired />
    </VerbDialog>
  );
}

function PlannedField() {
  const t = useT();
  const dates = useDates();
  const { data } = useQuery(Meetings_Planned, { fetchPolicy: 'cache-and-network' });
  return (
    <Form.Item name="meetingId" label={t('field.meeting')} rules={[{ required: true, message: t('form.required') }]}>
      <Select
        aria-label={t('field.meeting')}
        placeholder={t('form.chooseMeeting')}
        options={(data?.meetings?.edges ?? []).map(({ node }) => ({
          value: node.id,
          label: `${node.title} ${dates.instant(node.startsAt)}`,
        }))}
      />
    </Form.Item>
  );
}
