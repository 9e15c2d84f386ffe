import { useQuery } from '@apollo/client/react';
import { FileItem, ProblemAlert, useT } from '@lianxi/frontend-kit';
import { PageHeader, Panel } from '@lianxi/ui';
import { Alert, Button, Form, Input, Radio, Select } from 'antd';
import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths';
import { useChoices } from '../case/words';
import { PersonSelect } from '../recusal/person-select';
import { AccusationField, PurposeField } from './accusation-fields';
import { CategorySelect } from './category-select';
import { PartyFields } from './phone-register';
import { PlaceFields } from './place-fields';
import type { FaceProps } from './register-face';
import { Cases_AccusableUnits } from './register.graphql';
import { defaultsOf, type RegisterValues } from './register-values';
import { Stepper } from './stepper';
import { Suggestion } from './suggestion';
import { useDraft } from './use-draft';

/** Registration at a desk: who, the matter, and beside it what follows from category and place. */
export function DeskRegister({ choices, place, register }: FaceProps) {
  const t = useT();
  const options = useChoices();
  const [form] = Form.useForm<RegisterValues>();
  const initial = useDraft(form, place);
  const units = useQuery(Cases_AccusableUnits).data?.units?.edges ?? [];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
  };
  return (
    <>
      <PageHeader
        back={<Link to={paths.ledger}>{t('page.ledger')}</Link>}
        title={t('page.register')}
        description={t('register.draftKept')}
      />
      <Form<RegisterValues>
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={(values) => void register.submit({ ...(defaultsOf(place) as RegisterValues), ...values })}
        onKeyDown={onKeyDown}
        scrollToFirstError
      >
        <div className="cs-register">
          <Panel title={t('register.who')}>
            <PlaceFields choices={choices} place={place} />
            <PartyFields />
            <Form.Item name="householdCount" label={t('field.householdCount')}>
              <Stepper label={t('field.householdCount')} />
            </Form.Item>
            <Form.Item name="peopleCount" label={t('field.peopleCount')}>
              <Stepper label={t('field.peopleCount')} />
            </Form.Item>
            <Form.Item name="channel" label={t('field.channel')}>
              <Select options={options('channel')} />
            </Form.Item>
          </Panel>
          <Panel title={t('register.matter')}>
            <Form.Item
              name="categoryCode"
              label={t('field.category')}
              rules={[{ required: true, message: t('rule.category') }]}
            >
              <CategorySelect categories={choices.categories} />
            </Form.Item>
            <Form.Item
              name="summary"
              label={t('field.summary')}
              extra={t('register.summaryHint')}
              rules={[{ required: true, whitespace: true, message: t('rule.summary') }]}
            >
              <Input maxLength={100} showCount />
            </Form.Item>
            <Form.Item
              name="appealContent"
              label={t('field.appeal')}
              rules={[{ required: true, whitespace: true, message: t('rule.appeal') }]}
            >
              <Input.TextArea rows={6} maxLength={5000} showCount />
            </Form.Item>
            <div className="cs-two">
              <Form.Item name="severity" label={t('field.severity')}>
                <Radio.Group options={options('severity')} />
              </Form.Item>
              <Form.Item name="urgency" label={t('field.urgency')}>
                <Radio.Group options={options('urgency')} />
              </Form.Item>
            </div>
            <PurposeField />
            <Form.Item name="accusedUnitId" label={t('field.accusedUnit')} extra={t('register.accusedHint')}>
              <Select
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                options={units.map(({ node }) => ({ value: node.id, label: node.name }))}
              />
            </Form.Item>
            <Form.Item name="accusedPersonId" label={t('field.accusedPerson')} extra={t('recusal.accusedHint')}>
              <PersonSelect />
            </Form.Item>
            <AccusationField />
            <Form.Item name="remark" label={t('field.remark')}>
              <Input maxLength={500} />
            </Form.Item>
            {place.community && <FileItem name="photos" label={t('register.photos')} service="cases" />}
          </Panel>
          <Panel title={t('register.suggestion')}>
            <Suggestion choices={choices} place={place} />
            <Alert type="info" showIcon title={t('rule.escalateWhen')} style={{ marginTop: 12 }} />
          </Panel>
        </div>
        <div className="cs-register-foot">
          <Button
            type="primary"
            size="large"
            htmlType="submit"
            loading={register.busy}
            title={t('register.submitHint')}
          >
            {t('verb.case.register')}
          </Button>
          <ProblemAlert problem={register.problem} />
        </div>
      </Form>
    </>
  );
}
