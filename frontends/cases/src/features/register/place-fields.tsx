import { useQuery } from '@apollo/client/react';
import { useT } from '@lianxi/frontend-kit';
import { FactList } from '@lianxi/ui';
import { Form, Select } from 'antd';
import { Cases_Households } from './register.graphql';
import type { Choices, Place } from './register-values';

/**
 * Where the matter lies: fixed by the acting post where it has an area, chosen otherwise; households of the grid as far
 * as they may be read.
 */
export function PlaceFields({ choices, place }: { choices: Choices; place: Place }) {
  const t = useT();
  const form = Form.useFormInstance();
  const communityId = Form.useWatch<string | undefined>('communityId', form) ?? place.community?.id;
  const gridId = Form.useWatch<string | undefined>('gridId', form) ?? place.grid?.id;
  const communities = (choices.units?.edges ?? []).map(({ node }) => node);
  const grids = communities.find(({ id }) => id === communityId)?.grids ?? [];
  const { data, loading } = useQuery(Cases_Households, { variables: { gridId: gridId ?? null }, skip: !gridId });
  const households = (data?.households?.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: `${node.building} ${node.room} ${node.householder}`,
  }));
  const search = { optionFilterProp: 'label' };
  return (
    <>
      {place.community && (
        <div style={{ marginBottom: 12 }}>
          <FactList
            facts={[
              {
                label: t('field.place'),
                value: [place.community.name, place.grid?.name].filter(Boolean).join(' · '),
                hint: t('register.placeFromPost'),
              },
            ]}
          />
        </div>
      )}
      <Form.Item
        name="communityId"
        label={t('field.community')}
        hidden={place.community !== null}
        rules={[{ required: true, message: t('rule.community') }]}
      >
        <Select
          showSearch={search}
          options={communities.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={() => form.setFieldsValue({ gridId: undefined, householdId: undefined })}
        />
      </Form.Item>
      <Form.Item name="gridId" label={t('field.grid')} hidden={place.grid !== null}>
        <Select
          allowClear
          showSearch={search}
          options={grids.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={() => form.setFieldsValue({ householdId: undefined })}
        />
      </Form.Item>
      <Form.Item
        name="householdId"
        label={t('field.household')}
        hidden={!gridId || (!loading && households.length === 0)}
      >
        <Select
          allowClear
          loading={loading}
          showSearch={search}
          options={households}
          placeholder={t('register.householdPlaceholder')}
        />
      </Form.Item>
    </>
  );
}
