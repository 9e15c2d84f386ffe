import { FileItem, ProblemAlert, useT } from '@lianxi/frontend-kit';
import { PageHeader, PhoneForm } from '@lianxi/ui';
import { Alert, Collapse, Form, Input } from 'antd';
import { PurposeField } from './accusation-fields';
import { CategoryPicker } from './category-picker';
import { PlaceFields } from './place-fields';
import type { FaceProps } from './register-face';
import { defaultsOf, type RegisterValues } from './register-values';
import { Stepper } from './stepper';
import { useDraft } from './use-draft';

/** 随手报: category, household, counts, a line, a photo; made for one thumb at a door. */
export function PhoneRegister({ choices, place, register }: FaceProps) {
  const t = useT();
  const [form] = Form.useForm<RegisterValues>();
  const initial = useDraft(form, place);
  return (
    <>
      <PageHeader title={t('page.quickReport')} />
      <PhoneForm<RegisterValues>
        form={form}
        initialValues={initial}
        submitText={t('verb.case.register')}
        busy={register.busy}
        problem={<ProblemAlert problem={register.problem} />}
        onSubmit={(values) => register.submit({ ...(defaultsOf(place) as RegisterValues), ...values })}
      >
        <Form.Item
          name="categoryCode"
          label={t('field.category')}
          rules={[{ required: true, message: t('rule.category') }]}
        >
          <CategoryPicker categories={choices.categories} />
        </Form.Item>
        <PlaceFields choices={choices} place={place} />
        <Form.Item name="householdCount" label={t('field.householdCount')}>
          <Stepper label={t('field.householdCount')} />
        </Form.Item>
        <Form.Item name="peopleCount" label={t('field.peopleCount')}>
          <Stepper label={t('field.peopleCount')} />
        </Form.Item>
        <Alert type="info" showIcon title={t('rule.escalateWhen')} style={{ marginBottom: 16 }} />
        <Form.Item
          name="summary"
          label={t('field.summary')}
          extra={t('register.summaryHint')}
          rules={[{ required: true, whitespace: true, message: t('rule.summary') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="appealContent"
          label={t('field.appeal')}
          rules={[{ required: true, whitespace: true, message: t('rule.appeal') }]}
        >
          <Input.TextArea rows={4} maxLength={5000} />
        </Form.Item>
        {place.community && <FileItem name="photos" label={t('register.photos')} service="cases" photos />}
        <Collapse
          ghost
          items={[{ key: 'party', label: t('register.partyOptional'), forceRender: true, children: <PhoneParty /> }]}
        />
      </PhoneForm>
    </>
  );
}

const PhoneParty = () => (
  <>
    <PurposeField />
    <PartyFields />
  </>
);

/** The person concerned: optional at the door, masked as soon as it is saved. */
export function PartyFields() {
  const t = useT();
  return (
    <>
      <Form.Item name="partyName" label={t('field.party')}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="partyPhone" label={t('field.phone')}>
        <Input maxLength={30} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="partyAddress" label={t('field.address')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </>
  );
}
