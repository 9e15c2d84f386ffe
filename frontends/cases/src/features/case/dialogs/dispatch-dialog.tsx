import { useT } from '@lianxi/frontend-kit';
import { FactList } from '@lianxi/ui';
import { Alert, Form, Input } from 'antd';
import { Cases_Dispatch } from '../verbs.graphql';
import { PostName } from '../words';
import { UnitSelect } from './unit-select';
import { VerbDialog, type DialogProps } from './verb-dialog';
import type { DispatchCaseInput } from '../../../gql/graphql';

interface Values {
  leadUnitId: string;
  coUnitIds?: string[];
  dueOn: string;
  instruction?: string;
}

/** 交办 (T12): lead unit, due date; the leader of the business line becomes first responsible person. */
export function DispatchDialog(props: DialogProps) {
  const t = useT();
  const { one, lines } = props;
  const leader = lines?.find(({ code }) => code === one.lineCode)?.leaderPost;
  return (
    <VerbDialog<Values, unknown, DispatchCaseInput>
      {...props}
      verb="dispatch"
      document={Cases_Dispatch}
      toInput={({ leadUnitId, coUnitIds, dueOn, instruction }, seen) => ({
        ...seen,
        leadUnitId,
        coUnitIds: coUnitIds ?? [],
        dueOn,
        instruction: instruction?.trim() || null,
      })}
      compare={(values, latest) => [
        { label: t('field.dueOn'), mine: values.dueOn, theirs: latest?.dueOn ?? '—' },
        { label: t('field.instruction'), mine: values.instruction ?? '—', theirs: '—' },
      ]}
    >
      {lines && !leader && (
        <Alert type="warning" showIcon title={t('dispatch.noLeader')} style={{ marginBottom: 12 }} />
      )}
      {leader && (
        <div style={{ marginBottom: 12 }}>
          <FactList
            facts={[
              {
                label: t('field.firstResponsible'),
                value: <PostName post={leader} />,
                hint: t('dispatch.leaderReason', { category: one.categoryLabel.split('/')[0] }),
              },
            ]}
          />
        </div>
      )}
      <Form.Item
        name="leadUnitId"
        label={t('field.leadUnit')}
        rules={[{ required: true, message: t('rule.leadUnit') }]}
      >
        <UnitSelect />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(before: Values, now: Values) => before.leadUnitId !== now.leadUnitId}>
        {({ getFieldValue }) => (
          <Form.Item name="coUnitIds" label={t('field.coUnits')}>
            <UnitSelect multiple except={getFieldValue('leadUnitId') as string | undefined} />
          </Form.Item>
        )}
      </Form.Item>
      <Form.Item
        name="dueOn"
        label={t('field.dueOn')}
        extra={t('dispatch.dueHint')}
        rules={[{ required: true, message: t('rule.dueOn') }]}
      >
        <Input type="date" />
      </Form.Item>
      <Form.Item name="instruction" label={t('field.instruction')}>
        <Input.TextArea rows={2} maxLength={500} showCount />
      </Form.Item>
    </VerbDialog>
  );
}
