import { useQuery } from '@apollo/client/react';
import { useClientMutationId, useDates, useT } from '@lianxi/frontend-kit';
import { Form, Input, InputNumber, Select, Switch } from 'antd';
import type { AgendaSource } from '../../gql/graphql';
import { MEETING_QUERIES } from '../meeting/meeting-types';
import { UnitPicker } from '../shared/pickers';
import { VerbDialog } from '../shared/verb-dialog';
import { Meetings_Planned, Meetings_ProposeItem } from './agenda-item.graphql';
import { CasePicker } from './case-picker';

const SOURCES: readonly AgendaSource[] = [
  'CASE',
  'STANDING_SITUATION',
  'STANDING_PROGRESS',
  'JOINT_OFFICE',
  'DIRECTIVE',
  'JURISDICTION_DISPUTE',
  'OTHER',
];

interface ProposeValues {
  source: AgendaSource;
  caseId?: string;
  title?: string;
  meetingId?: string;
  preliminaryOpinion?: string;
  presenterUnitId?: string | null;
  minutesPlanned?: number | null;
  closed?: boolean;
}

export interface ProposeDialogProps {
  open: boolean;
  onClose: () => void;
  /** The planned meeting, where the dialog stands on its page; otherwise one may be chosen, or none. */
  meeting?: { id: string; version: number; state: string };
  /** The matter, where the dialog stands on its page. */
  matter?: { id: string; label: string };
}

/** Proposes an agenda item (M2). */
export function ProposeDialog({ open, onClose, meeting, matter }: ProposeDialogProps) {
  const t = useT();
  const [form] = Form.useForm<ProposeValues>();
  const [mutationId, renew] = useClientMutationId();
  const source = Form.useWatch('source', form) ?? 'CASE';
  return (
    <VerbDialog
      noun="agendaItem"
      verb="proposeItem"
      open={open}
      onClose={onClose}
      form={form}
      width={640}
      document={Meetings_ProposeItem}
      refetch={[...MEETING_QUERIES, 'Meetings_CasePanel']}
      hint={matter ? t('hint.proposeMatter', { matter: matter.label }) : t('hint.agendaItem.proposeItem')}
      initialValues={{ source: 'CASE' as const, closed: false }}
      variables={(values: ProposeValues) => ({
        input: {
          meetingId: meeting?.id ?? values.meetingId ?? null,
          source: values.source ?? 'CASE',
          caseId: matter?.id ?? values.caseId ?? null,
          title: values.title?.trim() || null,
          closed: values.closed ?? false,
          preliminaryOpinion: values.preliminaryOpinion?.trim() || null,
          presenterUnitId: values.presenterUnitId ?? null,
          minutesPlanned: values.minutesPlanned ?? null,
          clientMutationId: mutationId(),
        },
      })}
      onDone={renew}
    >
      {!meeting && open && <MeetingField />}
      <Form.Item name="source" label={t('field.source')} rules={[{ required: true, message: t('form.required') }]}>
        <Select
          aria-label={t('field.source')}
          options={SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))}
        />
      </Form.Item>
      {!matter && (
        <Form.Item
          name="caseId"
          label={t('field.case')}
          rules={source === 'CASE' ? [{ required: true, message: t('form.required') }] : []}
        >
          <CasePicker label={t('field.case')} />
        </Form.Item>
      )}
      <ItemFields source={source} />
    </VerbDialog>
  );
}

function MeetingField() {
  const t = useT();
  const dates = useDates();
  const { data } = useQuery(Meetings_Planned, { fetchPolicy: 'cache-and-network' });
  return (
    <Form.Item name="meetingId" label={t('field.meeting')} extra={t('hint.noMeeting')}>
      <Select
        allowClear
        aria-label={t('field.meeting')}
        placeholder={t('form.laterMeeting')}
        options={(data?.meetings?.edges ?? []).map(({ node }) => ({
          value: node.id,
          label: `${node.title} ${dates.instant(node.startsAt)}`,
        }))}
      />
    </Form.Item>
  );
}

/** Fields of an item that may be mended until the session. */
export function ItemFields({ source, titleRequired = false }: { source: string; titleRequired?: boolean }) {
  const t = useT();
  const named = titleRequired || ['OTHER', 'DIRECTIVE', 'JURISDICTION_DISPUTE', 'JOINT_OFFICE'].includes(source);
  return (
    <>
      <Form.Item
        name="title"
        label={t('field.itemTitle')}
        extra={t('hint.itemTitle')}
        rules={named ? [{ required: true, whitespace: true, message: t('form.required') }] : []}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="preliminaryOpinion"
        label={t('field.preliminaryOpinion')}
        rules={source === 'JOINT_OFFICE' ? [{ required: true, whitespace: true, message: t('form.required') }] : []}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <div className="mt-fields">
        <Form.Item name="presenterUnitId" label={t('field.presenterUnit')}>
          <UnitPicker label={t('field.presenterUnit')} />
        </Form.Item>
        <Form.Item name="minutesPlanned" label={t('field.minutesPlanned')}>
          <InputNumber min={1} max={600} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="closed" label={t('field.closed')} valuePropName="checked" extra={t('hint.closed')}>
          <Switch />
        </Form.Item>
      </div>
    </>
  );
}
