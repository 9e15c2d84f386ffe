import { useQuery } from '@apollo/client/react';
import { dateOf, ProblemAlert, useAct, useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Form, InputNumber, Select } from 'antd';
import { useNavigate } from 'react-router';
import type { PlanQuarterlyCheckInput } from '../../gql/graphql';
import { paths } from '../../paths';
import { useQuarterName } from './labels';
import { Supervision_Plan, Supervision_Today } from './quarterly-check.graphql';
import { nextQuarter, quarterOf } from './quarters';
import { defaultTemplate, TemplateFields } from './template-fields';

const SIZES = [
  ['communitySample', 3],
  ['departmentSample', 2],
  ['casesPerUnit', 5],
] as const;

/** Verb `plan` (S1): quarter, template and sizes. `taken` are quarters that have their check already. */
export function PlanDialog({ open, taken, onClose }: { open: boolean; taken: readonly string[]; onClose: () => void }) {
  const t = useT();
  const quarterName = useQuarterName();
  const navigate = useNavigate();
  const today = useQuery(Supervision_Today, { skip: !open });
  const plan = useAct(Supervision_Plan, { done: t('done.plan'), refetch: ['Supervision_Checks', 'Supervision_Work'] });
  const current = quarterOf(today.data?.conference?.on ?? dateOf(new Date()));
  const quarters = [current, nextQuarter(current)];
  const close = () => {
    plan.clear();
    onClose();
  };
  const free = quarters.find((quarter) => !taken.includes(quarter));
  return (
    <FormDialog<PlanQuarterlyCheckInput>
      // made anew when the first free quarter becomes known
      key={free ?? 'none'}
      open={open}
      width={720}
      title={t('verb.quarterlyCheck.plan')}
      submitText={t('plan.submit')}
      problem={<ProblemAlert problem={plan.problem} />}
      initialValues={{
        ...(free ? { quarter: free } : {}),
        templateItems: defaultTemplate(t),
        ...Object.fromEntries(SIZES),
      }}
      onClose={close}
      onSubmit={async (input) => {
        const done = await plan.run({ input });
        if (!done) return false;
        navigate(paths.checkOf(done.planQuarterlyCheck.id));
        return true;
      }}
    >
      <Form.Item
        name="quarter"
        label={t('check.quarter')}
        extra={t('plan.quarterWhy')}
        rules={[{ required: true, message: t('plan.noQuarter') }]}
      >
        <Select
          options={quarters.map((quarter) => ({
            value: quarter,
            label: taken.includes(quarter) ? t('plan.taken', { quarter: quarterName(quarter) }) : quarterName(quarter),
            disabled: taken.includes(quarter),
          }))}
        />
      </Form.Item>
      <TemplateFields />
      <div className="su-sizes">
        {SIZES.map(([name]) => (
          <Form.Item
            key={name}
            name={name}
            label={t(`check.${name}`)}
            rules={[{ required: true, type: 'integer', min: 1, max: 100, message: t('plan.sizeRange') }]}
          >
            <InputNumber min={1} max={100} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        ))}
      </div>
      <p className="lx-hint">{t('plan.freeze')}</p>
    </FormDialog>
  );
}
