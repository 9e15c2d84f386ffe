import { useQuery } from '@apollo/client/react';
import { useT } from '@lianxi/frontend-kit';
import { Alert, Form, Select } from 'antd';
import type { NameAccusedInput } from '../../../gql/graphql';
import { AccusationField } from '../../register/accusation-fields';
import { PersonSelect } from '../../recusal/person-select';
import { Cases_AccusableUnits } from '../../register/register.graphql';
import { Cases_NameAccused } from '../verbs.graphql';
import { VerbDialog, type DialogProps } from './verb-dialog';

interface Values {
  accusedUnitId?: string;
  accusedPersonId?: string;
  accusation?: boolean;
}

/** 指明被反映对象: whom the matter complains of, also later; from then on it is not there for them. */
export function NameAccusedDialog(props: DialogProps) {
  const t = useT();
  const { one } = props;
  const units = useQuery(Cases_AccusableUnits, { skip: !props.open });
  const options = (units.data?.units?.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name }));
  const named = {
    ...(one.accusedUnit ? { accusedUnitId: String(one.accusedUnit.id) } : {}),
    ...(one.accusedPerson ? { accusedPersonId: String(one.accusedPerson.id) } : {}),
  };
  const restricted = one.confidentiality === 'RESTRICTED';
  const known = Object.keys(named).length > 0;
  return (
    <VerbDialog<Values, unknown, NameAccusedInput>
      {...props}
      verb="nameAccused"
      document={Cases_NameAccused}
      initialValues={named}
      toInput={(values, seen) => ({
        ...seen,
        accusedUnitId: values.accusedUnitId ?? null,
        accusedPersonId: values.accusedPersonId ?? null,
        ...(restricted ? { accusation: true } : { accusation: values.accusation ?? null }),
      })}
    >
      <p className="lx-muted">{t('hint.nameAccused')}</p>
      <Alert type="warning" showIcon title={t('accused.moves')} style={{ marginBlock: 12 }} />
      <Form.Item name="accusedUnitId" label={t('field.accusedUnit')} extra={t('register.accusedHint')}>
        <Select allowClear loading={units.loading} options={options} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item
        name="accusedPersonId"
        label={t('field.accusedPerson')}
        extra={t('recusal.accusedHint')}
        dependencies={['accusedUnitId']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value || getFieldValue('accusedUnitId') || known
                ? Promise.resolve()
                : Promise.reject(new Error(t('accused.required'))),
          }),
        ]}
      >
        <PersonSelect
          {...(one.accusedPerson ? { known: { id: String(one.accusedPerson.id), name: one.accusedPerson.name } } : {})}
        />
      </Form.Item>
      {!restricted && <AccusationField />}
    </VerbDialog>
  );
}
