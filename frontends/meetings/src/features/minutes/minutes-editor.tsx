import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { ConflictDialog, ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { Button, Form, Input, Select } from 'antd';
import type { KeyboardEvent } from 'react';
import type { MinutesBlockKind } from '../../gql/graphql';
import { MEETING_QUERIES } from '../meeting/meeting-types';
import { Meetings_EditMinutes } from './minutes.graphql';

const KINDS: readonly MinutesBlockKind[] = ['OPENING', 'HEADING', 'PARAGRAPH', 'PRESENT', 'LEAVE', 'OBSERVERS'];

interface Block {
  kind: MinutesBlockKind;
  text: string;
}

export interface MinutesEditorProps {
  meeting: { id: string; version: number; state: string };
  blocks: readonly Block[];
  onDone: () => void;
}

/** The body of a draft, block by block (M10). The mark, the number and the imprint are the platform's. */
export function MinutesEditor({ meeting, blocks, onDone }: MinutesEditorProps) {
  const t = useT();
  const [form] = Form.useForm<{ blocks: Block[] }>();
  const edit = useAct(Meetings_EditMinutes, {
    done: t('act.done', { verb: t('verb.meeting.editMinutes') }),
    refetch: MEETING_QUERIES,
  });
  const save = async ({ blocks: next }: { blocks: Block[] }) => {
    const body = next.map(({ kind, text }) => ({ kind, text: text.trim() }));
    if (await edit.run({ input: { id: meeting.id, version: meeting.version, blocks: body } })) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || (event.key !== 's' && event.key !== 'Enter')) return;
    event.preventDefault();
    form.submit();
  };
  const conflict = edit.problem?.kind === 'conflict';
  return (
    <section className="lx-panel" aria-label={t('verb.meeting.editMinutes')} onKeyDown={onKeyDown}>
      <ProblemAlert problem={conflict ? null : edit.problem} onClose={edit.clear} />
      <Form
        form={form}
        name="minutes"
        layout="vertical"
        initialValues={{ blocks: [...blocks] }}
        onFinish={(values: { blocks: Block[] }) => void save(values)}
        scrollToFirstError
      >
        <Form.List name="blocks">
          {(fields, { add, remove, move }) => (
            <ol className="mt-editor">
              {fields.map((field, index) => (
                <li key={field.key}>
                  <div className="mt-editor-head">
                    <Form.Item name={[field.name, 'kind']} noStyle>
                      <Select
                        aria-label={t('minutes.blockKind', { number: index + 1 })}
                        options={KINDS.map((value) => ({ value, label: t(`block.${value}`) }))}
                        style={{ width: 120 }}
                      />
                    </Form.Item>
                    <span className="mt-item-move">
                      <Button
                        size="small"
                        icon={<ArrowUpOutlined />}
                        disabled={index === 0}
                        aria-label={t('minutes.up', { number: index + 1 })}
                        onClick={() => move(index, index - 1)}
                      />
                      <Button
                        size="small"
                        icon={<ArrowDownOutlined />}
                        disabled={index === fields.length - 1}
                        aria-label={t('minutes.down', { number: index + 1 })}
                        onClick={() => move(index, index + 1)}
                      />
                      <Button
                        size="small"
                        icon={<PlusOutlined />}
                        aria-label={t('minutes.add', { number: index + 1 })}
                        onClick={() => add({ kind: 'PARAGRAPH', text: '' }, index + 1)}
                      />
                      <Button
                        size="small"
                        icon={<DeleteOutlined />}
                        disabled={fields.length === 1}
                        aria-label={t('minutes.remove', { number: index + 1 })}
                        onClick={() => remove(index)}
                      />
                    </span>
                  </div>
                  <Form.Item
                    name={[field.name, 'text']}
                    rules={[{ required: true, whitespace: true, message: t('form.required') }]}
                  >
                    <Input.TextArea
                      aria-label={t('minutes.blockText', { number: index + 1 })}
                      autoSize={{ minRows: 1, maxRows: 16 }}
                      maxLength={5000}
                    />
                  </Form.Item>
                </li>
              ))}
            </ol>
          )}
        </Form.List>
        <div className="lx-row">
          <Button type="primary" htmlType="submit" loading={edit.busy}>
            {t('action.save')}
          </Button>
          <Button onClick={onDone}>{t('action.stopEditing')}</Button>
        </div>
      </Form>
      <ConflictDialog
        problem={edit.problem}
        fields={[
          {
            label: t('field.state'),
            mine: t('field.versionOf', { version: meeting.version }),
            theirs: t('minutes.changed'),
          },
        ]}
        onReload={() => {
          edit.clear();
          onDone();
        }}
        onClose={edit.clear}
      />
    </section>
  );
}
