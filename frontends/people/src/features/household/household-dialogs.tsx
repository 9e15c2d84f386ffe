import { capitalCode } from '@lianxi/contracts/text/forms';
import { ConflictDialog, ProblemAlert, useAct, useClientMutationId, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Checkbox, Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import type {
  AddHouseholdInput,
  CorrectHouseholdInput,
  EndHouseholdInput,
  MoveHouseholdInput,
} from '../../gql/graphql';
import { paths } from '../../paths';
import { DatedFields } from '../post/dated-fields';
import { GridSelect } from './grid-select';
import {
  People_AddHousehold,
  People_CorrectHousehold,
  People_EndHousehold,
  People_MoveHousehold,
} from './household.graphql';
import type { HouseholdFull } from './household-facts';

interface Props {
  one: HouseholdFull;
  today: string;
  onClose: () => void;
  onReload: () => void;
}

const REFETCH = ['People_Household', 'People_Households'];
const GROUNDS = ['DEMOLISHED', 'MERGED', 'MOVED_AWAY'] as const;
/** Fields that were left empty are not sent: they stay as they are. */
export const given = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as Partial<T>;

/** Verb `addHousehold`, from the list. */
export function AddHousehold({
  gridId,
  today,
  onClose,
}: {
  gridId?: string | undefined;
  today: string;
  onClose: () => void;
}) {
  const t = useT();
  const navigate = useNavigate();
  const [mutationId, renew] = useClientMutationId();
  const act = useAct(People_AddHousehold, { done: t('hh.done.add'), refetch: REFETCH });
  const needed = [{ required: true, whitespace: true, message: t('hh.needed') }];
  return (
    <FormDialog<AddHouseholdInput>
      open
      title={t('verb.household.addHousehold')}
      problem={<ProblemAlert problem={act.problem} />}
      initialValues={{ from: today, ...(gridId && { gridId }) }}
      onClose={onClose}
      onSubmit={async (values) => {
        const done = await act.run({ input: { ...values, clientMutationId: mutationId() } });
        if (!done) return false;
        renew();
        navigate(paths.householdOf(done.addHousehold.id));
        return true;
      }}
    >
      <Form.Item name="gridId" label={t('household.grid')} rules={[{ required: true, message: t('hh.needed') }]}>
        <GridSelect />
      </Form.Item>
      <Form.Item
        name="code"
        label={t('hh.code')}
        extra={t('hh.codeText')}
        rules={[
          { required: true, transform: capitalCode, pattern: /^[0-9A-Z][0-9A-Z-]{1,29}$/, message: t('hh.codeText') },
        ]}
      >
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name="building" label={t('hh.building')} rules={needed}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="room" label={t('hh.room')} rules={needed}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="householder" label={t('hh.householder')} rules={needed}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('hh.phone')}>
        <Input maxLength={20} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <DatedFields name="from" label={t('hh.from')} today={today} />
    </FormDialog>
  );
}

/** The dialog of one verb of a household. */
export function HouseholdDialog({ verb, ...props }: Props & { verb: string }) {
  if (verb === 'correct') return <Correct {...props} />;
  return verb === 'move' ? <Move {...props} /> : <End {...props} />;
}

function Correct({ one, onClose, onReload }: Props) {
  const t = useT();
  const act = useAct(People_CorrectHousehold, { done: t('hh.done.correct'), refetch: REFETCH });
  return (
    <>
      <FormDialog<Omit<CorrectHouseholdInput, 'id' | 'version'> & { clearPhone?: boolean }>
        open
        title={t('verb.household.correct')}
        problem={<ProblemAlert problem={act.problem} />}
        onClose={onClose}
        onSubmit={async ({ reason, clearPhone, ...values }) =>
          (await act.run({
            input: { id: one.id, version: one.version, reason, ...given(values), ...(clearPhone && { phone: '' }) },
          })) !== null
        }
      >
        <p className="lx-muted">{t('hh.keepText')}</p>
        <Form.Item name="building" label={t('hh.building')}>
          <Input maxLength={40} placeholder={one.building} autoComplete="off" />
        </Form.Item>
        <Form.Item name="room" label={t('hh.room')}>
          <Input maxLength={40} placeholder={one.room} autoComplete="off" />
        </Form.Item>
        <Form.Item name="householder" label={t('hh.householder')}>
          <Input maxLength={50} placeholder={one.householder} autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label={t('hh.phone')}>
          <Input maxLength={20} inputMode="tel" placeholder={one.phone ?? ''} autoComplete="off" />
        </Form.Item>
        {one.phone && (
          <Form.Item name="clearPhone" valuePropName="checked">
            <Checkbox>{t('hh.clearPhone')}</Checkbox>
          </Form.Item>
        )}
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

function Move({ one, today, onClose, onReload }: Props) {
  const t = useT();
  const act = useAct(People_MoveHousehold, { done: t('hh.done.move'), refetch: REFETCH });
  return (
    <>
      <FormDialog<Omit<MoveHouseholdInput, 'id' | 'version'>>
        open
        title={t('verb.household.move')}
        problem={<ProblemAlert problem={act.problem} />}
        initialValues={{ from: today }}
        onClose={onClose}
        onSubmit={async (values) =>
          (await act.run({ input: { id: one.id, version: one.version, ...values } })) !== null
        }
      >
        <p className="lx-muted">{t('hh.moveText', { grid: one.grid?.name ?? '' })}</p>
        <Form.Item name="gridId" label={t('hh.toGrid')} rules={[{ required: true, message: t('hh.needed') }]}>
          <GridSelect except={one.grid?.id} />
        </Form.Item>
        <DatedFields name="from" label={t('hh.moveFrom')} today={today} />
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

function End({ one, today, onClose, onReload }: Props) {
  const t = useT();
  const act = useAct(People_EndHousehold, { done: t('hh.done.end'), refetch: REFETCH });
  return (
    <>
      <FormDialog<Omit<EndHouseholdInput, 'id' | 'version'>>
        open
        danger
        title={t('verb.household.end')}
        problem={<ProblemAlert problem={act.problem} />}
        initialValues={{ on: today }}
        onClose={onClose}
        onSubmit={async (values) =>
          (await act.run({ input: { id: one.id, version: one.version, ...values } })) !== null
        }
      >
        <Form.Item name="ground" label={t('hh.ground')} rules={[{ required: true, message: t('hh.needed') }]}>
          <Select options={GROUNDS.map((value) => ({ value, label: t(`hh.end.${value}`) }))} />
        </Form.Item>
        <DatedFields name="on" label={t('hh.endOn')} today={today} />
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
