import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useT } from '@lianxi/frontend-kit';
import { FactList } from '@lianxi/ui';
import { Button, Form, Input } from 'antd';
import type { EditListsInput } from '../../../gql/graphql';
import { Cases_EditLists } from '../verbs.graphql';
import { PostName } from '../words';
import { UnitSelect } from './unit-select';
import type { Latest } from './verb-conflict';
import { VerbDialog, type DialogProps } from './verb-dialog';

interface Task {
  content: string;
  standard?: string | null;
  dueOn?: string | null;
  doneOn?: string | null;
}

interface Values {
  classification?: string;
  tasks?: Task[];
  responsibleUnitId?: string;
  responsiblePerson?: string;
  dueOn?: string;
}

const clean = (text: string | null | undefined) => text?.trim() || null;

/** What was typed, with empty fields as nothing; a list may be saved before it is complete. */
export const listsInput = (values: Values, seen: { id: string; version: number }): EditListsInput => ({
  ...seen,
  classification: clean(values.classification),
  tasks: (values.tasks ?? []).map((task) => ({
    content: task.content.trim(),
    standard: clean(task.standard),
    dueOn: clean(task.dueOn),
    doneOn: clean(task.doneOn),
  })),
  responsibleUnitId: values.responsibleUnitId ?? null,
  responsiblePerson: clean(values.responsiblePerson),
  dueOn: clean(values.dueOn),
});

/** Editor of the three lists: fields ① and ④ follow from the matter, the others are written here. */
export function ListsDialog(props: DialogProps) {
  const t = useT();
  const { one } = props;
  const lists = one.threeLists;
  const latestLists = (latest: Latest | null) => latest?.threeLists;
  return (
    <VerbDialog<Values, unknown, EditListsInput>
      {...props}
      verb="editLists"
      document={Cases_EditLists}
      width={760}
      submitText={t('lists.save')}
      toInput={listsInput}
      initialValues={{
        classification: lists.classification ?? '',
        tasks:
          lists.tasks.length > 0
            ? lists.tasks.map(({ content, standard, dueOn, doneOn }) => ({ content, standard, dueOn, doneOn }))
            : [{ content: '' }],
        ...(lists.responsibleUnit ? { responsibleUnitId: lists.responsibleUnit.id } : {}),
        responsiblePerson: lists.responsiblePerson ?? one.handler?.person?.name ?? '',
        dueOn: lists.dueOn ?? '',
      }}
      compare={(values, latest) => [
        { label: t('lists.classification'), mine: values.classification, theirs: latestLists(latest)?.classification },
        {
          label: t('lists.measures'),
          mine: (values.tasks ?? []).map((task) => task.content).join('；'),
          theirs: latestLists(latest)
            ?.tasks.map((task) => task.content)
            .join('；'),
        },
        {
          label: t('lists.responsiblePerson'),
          mine: values.responsiblePerson,
          theirs: latestLists(latest)?.responsiblePerson,
        },
        { label: t('lists.dueOn'), mine: values.dueOn, theirs: latestLists(latest)?.dueOn },
      ]}
    >
      <div style={{ marginBottom: 12 }}>
        <FactList
          facts={[
            { label: t('lists.appealContent'), value: <span className="cs-pre">{lists.appealContent}</span> },
            {
              label: t('lists.caseLeader'),
              value: lists.caseLeader && <PostName post={lists.caseLeader} />,
              ...(one.caseLeader ? {} : { hint: t('case.leaderDefault') }),
            },
          ]}
        />
      </div>
      <Form.Item name="classification" label={t('lists.classification')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <TaskRows />
      <div className="cs-two">
        <Form.Item name="responsibleUnitId" label={t('lists.responsibleUnit')}>
          <UnitSelect />
        </Form.Item>
        <Form.Item name="responsiblePerson" label={t('lists.responsiblePerson')}>
          <Input maxLength={50} />
        </Form.Item>
      </div>
      <Form.Item name="dueOn" label={t('lists.dueOn')} extra={one.dispatchedOn ? t('lists.dueHint') : undefined}>
        <Input type="date" {...(one.dispatchedOn && one.dueOn ? { max: one.dueOn } : {})} />
      </Form.Item>
    </VerbDialog>
  );
}

/** Rows of the task list: 工作措施, 完成标准, 时限, 完成时间. */
function TaskRows() {
  const t = useT();
  return (
    <Form.List name="tasks">
      {(rows, { add, remove }) => (
        <fieldset className="cs-fieldset">
          <legend>{t('lists.measures')}</legend>
          {rows.map((row, index) => (
            <div key={row.key} className="cs-task-row">
              <div className="cs-task-head">
                <strong>{t('lists.taskNumber', { number: index + 1 })}</strong>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('lists.taskRemove', { number: index + 1 })}
                  onClick={() => remove(row.name)}
                />
              </div>
              <Form.Item
                name={[row.name, 'content']}
                label={t('lists.taskContent')}
                rules={[{ required: true, whitespace: true, message: t('rule.task') }]}
              >
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
              </Form.Item>
              <Form.Item name={[row.name, 'standard']} label={t('lists.taskStandardLabel')}>
                <Input maxLength={500} />
              </Form.Item>
              <div className="cs-two">
                <Form.Item name={[row.name, 'dueOn']} label={t('lists.taskDueLabel')}>
                  <Input type="date" />
                </Form.Item>
                <Form.Item name={[row.name, 'doneOn']} label={t('lists.taskDoneLabel')}>
                  <Input type="date" />
                </Form.Item>
              </div>
            </div>
          ))}
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ content: '' })} disabled={rows.length >= 50}>
            {t('lists.taskAdd')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
