import { ActionBar, ConflictDialog, ProblemAlert, useAct, useActions, useDates, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Alert, Form, Input, Modal, Select } from 'antd';
import { HistoryButton } from '../history/history-button';
import type { Roster, Shift } from './months';
import { People_PlanRoster, People_ProposeSwap, People_ReassignShift } from './roster.graphql';

interface Props {
  roster: Roster;
  onClose: () => void;
  onReload: () => void;
}
const REFETCH = ['People_Roster'];

/** Verb `planRoster`: fills the open shifts of the month by rotation. */
export function PlanDialog({ roster, onClose, onReload }: Props) {
  const t = useT();
  const act = useAct(People_PlanRoster, { done: t('done.planRoster'), refetch: REFETCH });
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <>
      <FormDialog<{ personIds: string[] }>
        open
        title={`${t('verb.dutyShift.planRoster')}：${roster.month}`}
        problem={<ProblemAlert problem={act.problem} />}
        initialValues={{ personIds: roster.people.map(({ id }) => id) }}
        onClose={close}
        onSubmit={async ({ personIds }) => (await act.run({ input: { month: roster.month, personIds } })) !== null}
      >
        <Form.Item
          name="personIds"
          label={t('roster.people')}
          extra={t('roster.peopleText')}
          rules={[{ required: true, message: t('roster.peopleNeeded') }]}
        >
          <Select mode="multiple" options={roster.people.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      </FormDialog>
      <ConflictDialog
        problem={act.problem}
        fields={[]}
        onReload={() => {
          close();
          onReload();
        }}
        onClose={act.clear}
      />
    </>
  );
}

const nameOf = (shift: Pick<Shift, 'day' | 'kind'>, t: ReturnType<typeof useT>, dates: ReturnType<typeof useDates>) =>
  t('roster.shift', { day: dates.date(shift.day), kind: t(`shift.${shift.kind}`) });

/** One shift with what can be done: the office gives it to another, whoever has it proposes a swap. */
export function ShiftDialog({
  shift,
  verb,
  onVerb,
  ...props
}: Props & { shift: Shift; verb: string | null; onVerb: (verb: string) => void }) {
  const t = useT();
  const dates = useDates();
  const actions = useActions('peopleActions').filter((one) => one.verb === 'reassignShift');
  const swaps = useActions('peopleActions').filter((one) => one.verb === 'proposeSwap' && shift.mine);
  if (verb === 'reassignShift') return <Reassign shift={shift} {...props} />;
  if (verb === 'proposeSwap') return <Propose shift={shift} {...props} />;
  return (
    <Modal open title={nameOf(shift, t, dates)} footer={null} onCancel={props.onClose}>
      <p>
        {shift.person?.name ?? '–'} <HistoryButton register="SHIFTS" ids={[shift.id]} title={nameOf(shift, t, dates)} />
      </p>
      <div className="lx-row">
        <ActionBar noun="dutyShift" primary={null} actions={actions} onAct={onVerb} />
        <ActionBar noun="dutySwap" primary={null} actions={swaps} onAct={onVerb} />
      </div>
    </Modal>
  );
}

function Reassign({ shift, roster, onClose, onReload }: Props & { shift: Shift }) {
  const t = useT();
  const dates = useDates();
  const act = useAct(People_ReassignShift, { done: t('done.reassignShift'), refetch: REFETCH });
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <>
      <FormDialog<{ personId: string; reason: string }>
        open
        title={`${t('verb.dutyShift.reassignShift')}：${nameOf(shift, t, dates)}`}
        problem={<ProblemAlert problem={act.problem} />}
        onClose={close}
        onSubmit={async (values) =>
          (await act.run({ input: { id: shift.id, version: shift.version, ...values } })) !== null
        }
      >
        <Form.Item
          name="personId"
          label={t('roster.person')}
          rules={[{ required: true, message: t('roster.peopleNeeded') }]}
        >
          <Select
            options={roster.people
              .filter(({ id }) => id !== shift.person?.id)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('roster.reason')}
          rules={[{ required: true, message: t('person.reasonNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </FormDialog>
      <ConflictDialog
        problem={act.problem}
        fields={[]}
        onReload={() => {
          close();
          onReload();
        }}
        onClose={act.clear}
      />
    </>
  );
}

function Propose({ shift, roster, onClose, onReload }: Props & { shift: Shift }) {
  const t = useT();
  const dates = useDates();
  const act = useAct(People_ProposeSwap, { done: t('done.proposeSwap'), refetch: REFETCH });
  const close = () => {
    act.clear();
    onClose();
  };
  const others = roster.days.flatMap(({ shifts }) => shifts).filter((one) => !one.mine && one.day >= roster.today);
  return (
    <>
      <FormDialog<{ askedId: string }>
        open
        title={`${t('verb.dutySwap.proposeSwap')}：${nameOf(shift, t, dates)}`}
        problem={<ProblemAlert problem={act.problem} />}
        onClose={close}
        onSubmit={async ({ askedId }) => (await act.run({ input: { givenId: shift.id, askedId } })) !== null}
      >
        {others.length === 0 && <Alert type="info" title={t('roster.noOther')} />}
        <Form.Item
          name="askedId"
          label={t('roster.asked')}
          extra={t('roster.askedText')}
          rules={[{ required: true, message: t('roster.askedNeeded') }]}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={others.map((one) => ({
              value: one.id,
              label: `${nameOf(one, t, dates)}　${one.person?.name ?? ''}`,
            }))}
          />
        </Form.Item>
      </FormDialog>
      <ConflictDialog
        problem={act.problem}
        fields={[]}
        onReload={() => {
          close();
          onReload();
        }}
        onClose={act.clear}
      />
    </>
  );
}
