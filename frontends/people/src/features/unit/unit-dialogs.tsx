import { capitalCode } from '@lianxi/contracts/text/forms';
import { ConflictDialog, ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Checkbox, Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import type { AddPostInput, AddUnitInput, RenameUnitInput } from '../../gql/graphql';
import { paths } from '../../paths';
import { DatedFields } from '../post/dated-fields';
import { People_AddPost } from '../post/post.graphql';
import { People_AddUnit, People_RenameUnit } from './unit.graphql';
import { WithdrawDialog } from '../planned/withdraw-dialog';
import { EndUnit, MergeUnit, MoveUnit, UnitField } from './tree-dialogs';
import { People_WithdrawUnit } from './tree.graphql';
import type { UnitFull } from './unit-facts';

interface Props {
  unit: UnitFull;
  today: string;
  onClose: () => void;
  onReload: () => void;
}

const REFETCH = ['People_Unit', 'People_Units'];
const ROLES = [
  'DEPT_HEAD',
  'DEPT_HANDLER',
  'POLICE_LIAISON',
  'JUSTICE_LIAISON',
  'COMMUNITY_SECRETARY',
  'COMMUNITY_STAFF',
  'AREA_CADRE',
] as const;

function NameField({ field = 'name', label }: { field?: string; label: string }) {
  const t = useT();
  return (
    <Form.Item name={field} label={label} rules={[{ required: true, whitespace: true, message: t('unit.nameNeeded') }]}>
      <Input maxLength={60} autoComplete="off" />
    </Form.Item>
  );
}

/** The dialog of one verb of a unit, or of adding below it. */
export function UnitDialog({ verb, ...props }: Props & { verb: string }) {
  if (verb === 'rename') return <Rename {...props} />;
  if (verb === 'move') return <MoveUnit {...props} />;
  if (verb === 'merge') return <MergeUnit {...props} />;
  if (verb === 'end') return <EndUnit {...props} />;
  if (verb === 'withdraw') return <Withdraw {...props} />;
  return verb === 'addPost' ? <AddPost {...props} /> : <AddUnit {...props} />;
}

/** Verb `rename`: another name from a day on. */
function Rename({ unit, today, onClose, onReload }: Props) {
  const t = useT();
  const act = useAct(People_RenameUnit, { done: t('done.rename'), refetch: REFETCH });
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <>
      <FormDialog<Omit<RenameUnitInput, 'id' | 'version'>>
        open
        title={t('verb.unit.rename')}
        problem={<ProblemAlert problem={act.problem} />}
        initialValues={{ name: unit.name, from: today }}
        onClose={close}
        onSubmit={async (values) =>
          (await act.run({ input: { id: unit.id, version: unit.version, ...values } })) !== null
        }
      >
        <NameField label={t('unit.newName')} />
        <DatedFields name="from" label={t('unit.renameFrom')} today={today} />
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

/** Verb `withdraw`: a planned change is taken back before its day. */
function Withdraw({ unit, onClose, onReload }: Props) {
  const t = useT();
  const act = useAct(People_WithdrawUnit, {
    done: t('units.done.withdraw'),
    refetch: [...REFETCH, 'People_UnitPlaces'],
  });
  return (
    <WithdrawDialog
      title={`${t('verb.unit.withdraw')}：${unit.name}`}
      planned={unit.planned}
      act={act}
      onClose={onClose}
      onReload={onReload}
      onSubmit={async (values) =>
        (await act.run({ input: { id: unit.id, version: unit.version, ...values } })) !== null
      }
    />
  );
}

/** Verb `addUnit`: a unit below this one. */
function AddUnit({ unit, today, onClose }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const [form] = Form.useForm<Omit<AddUnitInput, 'parentId'>>();
  const kind = Form.useWatch('kind', form);
  const act = useAct(People_AddUnit, { done: t('done.addUnit'), refetch: REFETCH });
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <FormDialog<Omit<AddUnitInput, 'parentId'>>
      open
      title={t('verb.unit.addUnit')}
      problem={<ProblemAlert problem={act.problem} />}
      form={form}
      initialValues={{ kind: unit.childKinds[0], from: today }}
      onClose={close}
      onSubmit={async (values) => {
        const done = await act.run({ input: { ...values, parentId: unit.id } });
        if (done) navigate(paths.unitOf(done.addUnit.id));
        return done !== null;
      }}
    >
      <NameField label={t('unit.name')} />
      <Form.Item
        name="code"
        label={t('unit.code')}
        extra={t('unit.codeText')}
        rules={[
          { required: true, transform: capitalCode, pattern: /^[0-9A-Z][0-9A-Z-]{1,19}$/, message: t('unit.codeText') },
        ]}
      >
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="kind" label={t('unit.kind')}>
        <Select options={unit.childKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      {kind === 'JOINT_OFFICE' && (
        <UnitField name="hostedById" label={t('unit.hostedBy')} unit={{ ...unit, id: '' }} below />
      )}
      <DatedFields name="from" label={t('unit.validFrom')} today={today} />
    </FormDialog>
  );
}

/** Verb `addPost`: a post of this unit; the service refuses roles that are not usual there. */
function AddPost({ unit, today, onClose }: Props) {
  const t = useT();
  const act = useAct(People_AddPost, { done: t('done.addPost'), refetch: REFETCH });
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <FormDialog<Omit<AddPostInput, 'unitId'>>
      open
      title={t('verb.post.addPost')}
      problem={<ProblemAlert problem={act.problem} />}
      initialValues={{ roles: [], singleHolder: true, from: today }}
      onClose={close}
      onSubmit={async (values) => (await act.run({ input: { ...values, unitId: unit.id } })) !== null}
    >
      <NameField field="title" label={t('post.title')} />
      <Form.Item name="roles" label={t('post.roles')} extra={t('post.rolesText')}>
        <Select mode="multiple" options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))} />
      </Form.Item>
      <Form.Item name="singleHolder" valuePropName="checked">
        <Checkbox>{t('post.singleHolder')}</Checkbox>
      </Form.Item>
      <DatedFields name="from" label={t('unit.validFrom')} today={today} />
    </FormDialog>
  );
}
