import { ConflictDialog, ProblemAlert, useAct, useClientMutationId, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Form, Input } from 'antd';
import { People_AddPerson, People_CorrectPerson } from './person.graphql';

const REFETCH = ['People_Persons', 'People_PersonChoice'];

function NameField() {
  const t = useT();
  return (
    <Form.Item
      name="name"
      label={t('person.name')}
      extra={t('person.nameText')}
      rules={[{ required: true, whitespace: true, max: 60, message: t('person.nameNeeded') }]}
    >
      <Input autoComplete="off" maxLength={60} />
    </Form.Item>
  );
}

/** Verb `addPerson`: somebody is entered, without post and without account. */
export function AddPersonDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT();
  const [mutationId, renew] = useClientMutationId();
  const act = useAct(People_AddPerson, { done: t('done.addPerson'), refetch: REFETCH });
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <FormDialog<{ name: string }>
      open={open}
      title={t('verb.person.addPerson')}
      problem={<ProblemAlert problem={act.problem} />}
      onClose={close}
      onSubmit={async ({ name }) => {
        const done = await act.run({ input: { name, clientMutationId: mutationId() } });
        if (done) renew();
        return done !== null;
      }}
    >
      <NameField />
    </FormDialog>
  );
}

/** Verb `correctPerson`: a name that was written wrongly. Signed papers keep what they say. */
export function CorrectPersonDialog({
  person,
  onClose,
  onReload,
}: {
  person: { id: string; version: number; name: string } | null;
  onClose: () => void;
  onReload: () => void;
}) {
  const t = useT();
  const act = useAct(People_CorrectPerson, { done: t('done.correctPerson'), refetch: REFETCH });
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <>
      <FormDialog<{ name: string; reason: string }>
        key={person?.id ?? 'none'}
        open={person !== null}
        title={t('verb.person.correctPerson')}
        problem={<ProblemAlert problem={act.problem} />}
        initialValues={{ name: person?.name ?? '' }}
        onClose={close}
        onSubmit={async (values) =>
          person !== null && (await act.run({ input: { id: person.id, version: person.version, ...values } })) !== null
        }
      >
        <NameField />
        <Form.Item
          name="reason"
          label={t('person.reason')}
          extra={t('person.correctText')}
          rules={[{ required: true, min: 2, message: t('person.reasonNeeded') }]}
        >
          <Input maxLength={200} />
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
