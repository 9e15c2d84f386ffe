import { useT } from '@lianxi/frontend-kit';
import { Form, Input } from 'antd';
import { PostPicker, UnitPicker, UnitsPicker } from '../shared/pickers';
import { daysAfter, today } from '../shared/zone-time';

/** A decision as it is typed: what, who leads and helps, who answers for it, until when (M8). */
export interface DecisionValues {
  content: string;
  leadUnitId: string;
  coUnitIds?: string[];
  responsiblePostId: string;
  dueOn: string;
}

/** Time that a decision gets unless somebody says otherwise, in days. */
const USUAL_DAYS = 15;
export const usualDue = () => daysAfter(today(), USUAL_DAYS);

/** The fields of a decision; the graph names each part that is missing. */
export function DecisionFields({ leadUnitId }: { leadUnitId: string | undefined }) {
  const t = useT();
  const required = [{ required: true, message: t('form.required') }];
  return (
    <>
      <Form.Item
        name="content"
        label={t('field.content')}
        rules={[{ required: true, whitespace: true, message: t('form.required') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <div className="mt-fields">
        <Form.Item name="leadUnitId" label={t('field.leadUnit')} rules={required}>
          <UnitPicker label={t('field.leadUnit')} />
        </Form.Item>
        <Form.Item name="responsiblePostId" label={t('field.responsible')} rules={required}>
          <PostPicker label={t('field.responsible')} unitId={leadUnitId} />
        </Form.Item>
        <Form.Item name="dueOn" label={t('field.dueOn')} rules={required}>
          <Input type="date" min={today()} />
        </Form.Item>
        <Form.Item name="coUnitIds" label={t('field.coUnits')}>
          <UnitsPicker label={t('field.coUnits')} />
        </Form.Item>
      </div>
    </>
  );
}
