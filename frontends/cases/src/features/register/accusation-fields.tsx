import { useT } from '@lianxi/frontend-kit';
import { Alert, Form, Radio, Select } from 'antd';
import { useChoices } from '../case/words';

/** 信访目的; 揭发控告 says at once what follows from it. */
export function PurposeField() {
  const t = useT();
  const options = useChoices();
  const form = Form.useFormInstance();
  const purpose = Form.useWatch<string | undefined>('purpose', form);
  return (
    <>
      <Form.Item name="purpose" label={t('field.purpose')}>
        <Select allowClear options={options('purpose')} placeholder={t('register.purposePlaceholder')} />
      </Form.Item>
      {purpose === 'ACCUSATION' && (
        <Alert type="warning" showIcon title={t('accusation.restricted')} style={{ marginBottom: 16 }} />
      )}
    </>
  );
}

/**
 * Whether a matter that names somebody complained of is 检举控告: asked as soon as a unit or a person is chosen, and not
 * answered for anybody.
 */
export function AccusationField() {
  const t = useT();
  const form = Form.useFormInstance();
  const named = [
    Form.useWatch<string | undefined>('accusedUnitId', form),
    Form.useWatch<string | undefined>('accusedPersonId', form),
  ].some(Boolean);
  const purpose = Form.useWatch<string | undefined>('purpose', form);
  const answer = Form.useWatch<boolean | undefined>('accusation', form);
  if (!named || purpose === 'ACCUSATION') return null;
  return (
    <>
      <Form.Item
        name="accusation"
        label={t('accusation.question')}
        extra={t('accusation.why')}
        rules={[{ required: true, message: t('accusation.required') }]}
      >
        <Radio.Group
          options={[
            { value: true, label: t('accusation.yes') },
            { value: false, label: t('accusation.no') },
          ]}
        />
      </Form.Item>
      {answer && <Alert type="warning" showIcon title={t('accusation.restricted')} style={{ marginBottom: 16 }} />}
    </>
  );
}
