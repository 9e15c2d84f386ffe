import { ConflictDialog, ProblemAlert, useAct, useClientMutationId, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Form, Input, Select } from 'antd';
import type { AddResidentInput, CorrectResidentInput, EndResidentInput } from '../../gql/graphql';
import { given } from '../household/household-dialogs';
import { People_AddResident, People_CorrectResident, People_EndResident } from './resident.graphql';
import type { ResidentRow } from './resident-list';

const REFETCH = ['People_Household'];
const RELATIONS = ['HEAD', 'SPOUSE', 'CHILD', 'GRANDCHILD', 'PARENT', 'GRANDPARENT', 'SIBLING', 'OTHER'] as const;
const SEXES = ['MALE', 'FEMALE'] as const;
const GROUNDS = ['MOVED_OUT', 'DECEASED', 'WRONG_ENTRY'] as const;

/** Facts of a person; with `optional` none of them has to be given. */
function Fields({ optional }: { optional?: boolean }) {
  const t = useT();
  const needed = optional ? [] : [{ required: true, whitespace: true, message: t('hh.needed') }];
  return (
    <>
      <Form.Item
        name="relation"
        label={t('hh.relation')}
        rules={optional ? [] : [{ required: true, message: t('hh.needed') }]}
      >
        <Select
          allowClear={optional ?? false}
          options={RELATIONS.map((value) => ({ value, label: t(`hh.relation.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="name" label={t('hh.name')} rules={needed}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="idNumber" label={t('hh.idNumber')} extra={t('hh.idText')}>
        <Input maxLength={18} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('hh.phone')}>
        <Input maxLength={20} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="birthDate" label={t('hh.birthDate')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="sex" label={t('hh.sex')}>
        <Select allowClear options={SEXES.map((value) => ({ value, label: t(`hh.sex.${value}`) }))} />
      </Form.Item>
      <Form.Item name="nation" label={t('hh.nation')}>
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
    </>
  );
}

/** Verb `addResident` of a household. */
export function AddResident({ householdId, onClose }: { householdId: string; onClose: () => void }) {
  const t = useT();
  const [mutationId, renew] = useClientMutationId();
  const act = useAct(People_AddResident, { done: t('hh.done.resident'), refetch: REFETCH });
  return (
    <FormDialog<Omit<AddResidentInput, 'id'>>
      open
      title={t('verb.household.addResident')}
      problem={<ProblemAlert problem={act.problem} />}
      onClose={onClose}
      onSubmit={async ({ relation, name, ...values }) => {
        const done = await act.run({
          input: { id: householdId, relation, name, ...given(values), clientMutationId: mutationId() },
        });
        if (done) renew();
        return done !== null;
      }}
    >
      <Fields />
    </FormDialog>
  );
}

interface Props {
  row: ResidentRow;
  today: string;
  onClose: () => void;
  onReload: () => void;
}

/** The dialog of one verb of a resident. */
export function ResidentDialog({ verb, ...props }: Props & { verb: string }) {
  return verb === 'correct' ? <Correct {...props} /> : <End {...props} />;
}

function Correct({ row, onClose, onReload }: Props) {
  const t = useT();
  const act = useAct(People_CorrectResident, { done: t('hh.done.correct'), refetch: REFETCH });
  return (
    <>
      <FormDialog<Omit<CorrectResidentInput, 'id' | 'version'>>
        open
        title={t('verb.resident.correct')}
        problem={<ProblemAlert problem={act.problem} />}
        onClose={onClose}
        onSubmit={async ({ reason, ...values }) =>
          (await act.run({ input: { id: row.id, version: row.version, reason, ...given(values) } })) !== null
        }
      >
        <p className="lx-muted">{t('hh.keepText')}</p>
        <Fields optional />
        <Form.Item
          name="reason"
          label={t('hh.reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('hh.reasonNeeded') }]}
        >
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
      </FormDialog>
      <ConflictDialog
        problem={act.problem}
        fields={[]}
        onReload={() => {
          act.clear();
          onClose();
          onReload();
        }}
        onClose={act.clear}
      />
    </>
  );
}

function End({ row, today, onClose, onReload }: Props) {
  const t = useT();
  const act = useAct(People_EndResident, { done: t('hh.done.residentEnd'), refetch: REFETCH });
  return (
    <>
      <FormDialog<Omit<EndResidentInput, 'id' | 'version'>>
        open
        danger
        title={t('verb.resident.end')}
        problem={<ProblemAlert problem={act.problem} />}
        initialValues={{ on: today }}
        onClose={onClose}
        onSubmit={async (values) =>
          (await act.run({ input: { id: row.id, version: row.version, ...values } })) !== null
        }
      >
        <Form.Item name="ground" label={t('hh.ground')} rules={[{ required: true, message: t('hh.needed') }]}>
          <Select options={GROUNDS.map((value) => ({ value, label: t(`hh.residentEnd.${value}`) }))} />
        </Form.Item>
        <Form.Item name="on" label={t('hh.residentEndOn')} rules={[{ required: true, message: t('hh.needed') }]}>
          <Input type="date" min={today} />
        </Form.Item>
      </FormDialog>
      <ConflictDialog
        problem={act.problem}
        fields={[]}
        onReload={() => {
          act.clear();
          onClose();
          onReload();
        }}
        onClose={act.clear}
      />
    </>
  );
}
