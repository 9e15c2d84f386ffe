import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useT, type Text } from '@lianxi/frontend-kit';
import { Button, Form, Input, InputNumber } from 'antd';

/**
 * What the notice asks of every unit (台账 R-062, 三清单 R-063, 分级 R-059, 入户 R-055, 议定事项 R-066), with points that add up to
 * 100.
 */
const DEFAULT = [
  ['ledger', 20],
  ['lists', 25],
  ['levels', 20],
  ['visits', 15],
  ['decisions', 20],
] as const;

export const defaultTemplate = (t: Text) =>
  DEFAULT.map(([key, maxScore]) => ({ text: t(`template.${key}`), maxScore }));

interface Item {
  text?: string;
  maxScore?: number | null;
}

/** Rows of the template, to edit, add and remove; their sum stands below. */
export function TemplateFields() {
  const t = useT();
  const items = Form.useWatch<Item[] | undefined>('templateItems') ?? [];
  const sum = items.reduce((total, item) => total + (item?.maxScore ?? 0), 0);
  return (
    <fieldset className="su-template">
      <legend className="su-legend">{t('check.template')}</legend>
      <Form.List
        name="templateItems"
        rules={[
          {
            validator: async (_rule, rows?: Item[]) => {
              if (!rows?.length) throw new Error(t('plan.noItems'));
            },
          },
        ]}
      >
        {(fields, { add, remove }, { errors }) => (
          <>
            {/* kept when the dialog empties itself: the dialog's own reset would clear the rows' values and leave
                the rows */}
            {fields.map(({ key, name }, index) => (
              <div key={key} className="su-template-row">
                <Form.Item
                  name={[name, 'text']}
                  preserve
                  rules={[{ required: true, whitespace: true, min: 2, max: 200, message: t('plan.textRange') }]}
                >
                  <Input.TextArea autoSize aria-label={t('plan.itemText', { number: index + 1 })} maxLength={200} />
                </Form.Item>
                <Form.Item
                  name={[name, 'maxScore']}
                  preserve
                  rules={[{ required: true, type: 'integer', min: 1, max: 100, message: t('plan.scoreRange') }]}
                >
                  <InputNumber
                    min={1}
                    max={100}
                    precision={0}
                    suffix={t('plan.points')}
                    aria-label={t('plan.itemScore', { number: index + 1 })}
                  />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('plan.removeItem', { number: index + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <div className="lx-row">
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ text: '', maxScore: 10 })}>
                {t('plan.addItem')}
              </Button>
              <span className="lx-muted" aria-live="polite">
                {t('plan.sum', { sum })}
              </span>
            </div>
            <Form.ErrorList errors={errors} />
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
