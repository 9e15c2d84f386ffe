import { ConflictDialog, ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Form, Input } from 'antd';
import type { AreaPost } from './area-rows';
import { People_SetWorkPhone } from './responsibility.graphql';

/** Verb `setWorkPhone`: the phone at work of a post. */
export function PhoneDialog({
  post,
  onClose,
  onReload,
}: {
  post: AreaPost;
  onClose: () => void;
  onReload: () => void;
}) {
  const t = useT();
  const act = useAct(People_SetWorkPhone, { done: t('done.setWorkPhone'), refetch: ['People_Responsibility'] });
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <>
      <FormDialog<{ number?: string }>
        open
        title={`${t('verb.postPhone.setWorkPhone')}：${post.title}`}
        problem={<ProblemAlert problem={act.problem} />}
        initialValues={{ number: post.workPhone?.number ?? '' }}
        onClose={close}
        onSubmit={async ({ number }) =>
          (await act.run({
            input: { postId: post.id, seenVersion: post.workPhone?.version ?? null, number: number || null },
          })) !== null
        }
      >
        <Form.Item name="number" label={t('responsibility.phone')} extra={t('liaison.phoneText')}>
          <Input maxLength={20} autoComplete="off" />
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
