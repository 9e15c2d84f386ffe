import { ConflictDialog, ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Alert, Form, Input } from 'antd';
import type { People_DutiesQuery } from '../../gql/graphql';
import { DatedFields } from '../post/dated-fields';
import { fromLines, toLines } from './duty-lines';
import { People_EditDuties, People_PublishDuties } from './duty.graphql';

export type UnitDuties = NonNullable<People_DutiesQuery['dutyLists']>[number];
export type DutyVersion = UnitDuties['versions'][number];
interface Props {
  row: UnitDuties;
  list: DutyVersion;
  today: string;
  onClose: () => void;
  onReload: () => void;
}
export const DUTY_REFETCH = ['People_Duties', 'People_Setup'];

/** Verb `edit` of a draft. */
export function EditDialog({ row, list, onClose, onReload }: Props) {
  const t = useT();
  const act = useAct(People_EditDuties, { done: t('done.editDutyList'), refetch: DUTY_REFETCH });
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <>
      <FormDialog<{ lines: string }>
        open
        width={720}
        title={`${t('verb.dutyList.edit')}：${row.unit.name}　${t('duties.draft', { number: list.number })}`}
        problem={<ProblemAlert problem={act.problem} />}
        initialValues={{ lines: toLines(list.duties) }}
        onClose={close}
        onSubmit={async ({ lines }) =>
          (await act.run({ input: { id: list.id, version: list.version, duties: fromLines(lines) } })) !== null
        }
      >
        <Form.Item
          name="lines"
          label={t('duties.lines')}
          extra={t('duties.linesText')}
          rules={[
            {
              validator: async (_rule, value: string) => {
                if (fromLines(value ?? '').length === 0) throw new Error(t('duties.linesNeeded'));
              },
            },
          ]}
        >
          <Input.TextArea rows={12} />
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

/** Verb `publish` of a draft: from a day on, for good. */
export function PublishDialog({ row, list, today, onClose, onReload }: Props) {
  const t = useT();
  const act = useAct(People_PublishDuties, { done: t('done.publishDutyList'), refetch: DUTY_REFETCH });
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <>
      <FormDialog<{ from: string; basis: string }>
        open
        title={`${t('verb.dutyList.publish')}：${row.unit.name}　${t('duties.draft', { number: list.number })}`}
        problem={<ProblemAlert problem={act.problem} />}
        initialValues={{ from: today }}
        onClose={close}
        onSubmit={async (values) =>
          (await act.run({ input: { id: list.id, version: list.version, ...values } })) !== null
        }
      >
        <Alert
          type="info"
          title={t('duties.publishText')}
          description={
            <ol className="pe-duty-list">
              {list.duties.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ol>
          }
        />
        <DatedFields name="from" label={t('duties.from')} today={today} />
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
