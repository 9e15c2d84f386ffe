import { useQuery } from '@apollo/client/react';
import { ConflictDialog, ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Alert, Form, Select } from 'antd';
import type { EndUnitInput, MergeUnitInput, MoveUnitInput } from '../../gql/graphql';
import { DatedFields } from '../post/dated-fields';
import { People_MergeUnit, People_MoveUnit, People_UnitChoices } from './tree.graphql';
import { foundByName } from './found-by';
import { People_EndUnit } from './unit.graphql';
import type { UnitFull } from './unit-facts';
import { UnitLeft } from './unit-left';

export interface TreeDialogProps {
  unit: UnitFull;
  today: string;
  onClose: () => void;
  onReload: () => void;
}

const REFETCH = ['People_Unit', 'People_Units', 'People_UnitPlaces'];
type Values<Input> = Omit<Input, 'id' | 'version'>;

/**
 * Other units of the same sub-district that go on existing; those below this one are left out unless they are asked
 * for.
 */
function useChoices(unit: Pick<UnitFull, 'id' | 'path'>, withCommunities: boolean, below: boolean) {
  const query = useQuery(People_UnitChoices);
  const area = unit.path.split('/').slice(0, 2).join('/');
  const options = (query.data?.units?.edges ?? [])
    .map(({ node }) => node)
    .filter(
      ({ id, path, kind, validTo }) =>
        id !== unit.id &&
        !validTo &&
        `${path}/`.startsWith(`${area}/`) &&
        (below || !path.startsWith(`${unit.path}/`)) &&
        (withCommunities || kind !== 'COMMUNITY'),
    )
    .map(({ id, name, pinyin }) => ({ value: id, label: name, words: pinyin }));
  return { loading: query.loading, options };
}

export function UnitField({
  name,
  label,
  unit,
  withCommunities = false,
  below = false,
}: {
  name: string;
  label: string;
  unit: UnitFull;
  withCommunities?: boolean;
  below?: boolean;
}) {
  const t = useT();
  const { loading, options } = useChoices(unit, withCommunities, below);
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('units.chooseUnit') }]}>
      <Select
        showSearch={foundByName}
        loading={loading}
        options={options.filter(({ value }) => name !== 'parentId' || value !== unit.parent?.id)}
      />
    </Form.Item>
  );
}

/** Verb `move`: below another unit from a day on; everything below it goes with it. */
export function MoveUnit({ unit, today, onClose, onReload }: TreeDialogProps) {
  const t = useT();
  const act = useAct(People_MoveUnit, { done: t('units.done.move'), refetch: REFETCH });
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <>
      <FormDialog<Values<MoveUnitInput>>
        open
        title={`${t('verb.unit.move')}：${unit.name}`}
        problem={<ProblemAlert problem={act.problem} />}
        initialValues={{ on: today }}
        onClose={close}
        onSubmit={async (values) =>
          (await act.run({ input: { id: unit.id, version: unit.version, ...values } })) !== null
        }
      >
        <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t('units.moveText')} />
        <UnitField name="parentId" label={t('units.newParent')} unit={unit} />
        <DatedFields name="on" label={t('units.moveOn')} today={today} />
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

/** Verb `merge`: taken into another unit on a day, once nothing is left of its own. */
export function MergeUnit({ unit, today, onClose, onReload }: TreeDialogProps) {
  const t = useT();
  const [form] = Form.useForm<Values<MergeUnitInput>>();
  const on = Form.useWatch('on', form) || today;
  const act = useAct(People_MergeUnit, { done: t('units.done.merge'), refetch: REFETCH });
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <>
      <FormDialog<Values<MergeUnitInput>>
        open
        danger
        form={form}
        title={`${t('verb.unit.merge')}：${unit.name}`}
        problem={<ProblemAlert problem={act.problem} />}
        initialValues={{ on: today }}
        onClose={close}
        onSubmit={async (values) =>
          (await act.run({ input: { id: unit.id, version: unit.version, ...values } })) !== null
        }
      >
        <UnitLeft unitId={unit.id} on={on} />
        <UnitField name="intoId" label={t('units.into')} unit={unit} withCommunities={unit.kind === 'COMMUNITY'} />
        <DatedFields name="on" label={t('units.mergeOn')} today={today} />
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

/** Verb `end`: refused while the unit still holds something, which is said by name beforehand. */
export function EndUnit({ unit, today, onClose, onReload }: TreeDialogProps) {
  const t = useT();
  const [form] = Form.useForm<Values<EndUnitInput>>();
  const on = Form.useWatch('on', form) || today;
  const act = useAct(People_EndUnit, { done: t('done.endUnit'), refetch: REFETCH });
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <>
      <FormDialog<Values<EndUnitInput>>
        open
        danger
        form={form}
        title={`${t('verb.unit.end')}：${unit.name}`}
        problem={<ProblemAlert problem={act.problem} />}
        initialValues={{ on: today }}
        onClose={close}
        onSubmit={async (values) =>
          (await act.run({ input: { id: unit.id, version: unit.version, ...values } })) !== null
        }
      >
        <UnitLeft unitId={unit.id} on={on} />
        <DatedFields name="on" label={t('unit.endOn')} today={today} />
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
