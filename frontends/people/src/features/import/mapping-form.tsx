import { ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { Panel } from '@lianxi/ui';
import { Button, Form, Select } from 'antd';
import { People_MapImport } from './import.graphql';
import { Reading } from './reading';
import type { Run } from './run';

/** Step 2: which column of the file is which field. What the headers told is chosen already. */
export function MappingForm({ run }: { run: Run }) {
  const t = useT();
  const [form] = Form.useForm<Record<string, number | undefined>>();
  const act = useAct(People_MapImport, { refetch: ['People_Import'] });
  const may = run.availableActions.some(({ verb }) => verb === 'map');
  const chosen = (Form.useWatch([], form) ?? {}) as Record<string, number | undefined>;
  const options = run.headers.map((header, index) => ({
    value: index,
    label: `${letter(index)}　${header || t('import.noHeader')}`,
  }));
  const initial = Object.fromEntries(run.columns.map(({ field, column }) => [field, column]));
  const submit = (values: Record<string, number | undefined>) =>
    void act.run({
      input: {
        id: run.id,
        version: run.version,
        columns: Object.entries(values).flatMap(([field, column]) =>
          column === undefined || column === null ? [] : [{ field, column }],
        ),
      },
    });
  return (
    <Panel title={t('import.step.map')}>
      <p className="lx-hint">{t('import.mapText')}</p>
      <Reading reading={run.reading} />
      <ProblemAlert problem={act.problem} />
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={submit}
        scrollToFirstError
        disabled={!may}
        className="pe-import-map"
      >
        {run.facts.fields.map(({ field, label, hint, required }) => (
          <Form.Item
            key={field}
            name={field}
            label={label}
            extra={hint}
            rules={[
              { required, message: t('import.columnNeeded') },
              {
                validator: async (_rule, value: number | undefined) => {
                  if (
                    value !== undefined &&
                    value !== null &&
                    Object.entries(chosen).some(([other, column]) => other !== field && column === value)
                  )
                    throw new Error(t('import.columnTwice'));
                },
              },
            ]}
          >
            <Select
              allowClear={!required}
              options={options}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('import.noColumn')}
            />
          </Form.Item>
        ))}
        {may && (
          <div className="lx-row">
            <Button type="primary" htmlType="submit" loading={act.busy} data-verb="map">
              {t('verb.import.map')}
            </Button>
          </div>
        )}
      </Form>
    </Panel>
  );
}

/** Name of a column as a spreadsheet shows it: A, B, … AA. */
function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`;
}
