import { useT } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Form, Input } from 'antd';

export interface Sought {
  name?: string;
  phone?: string;
  idNumber?: string;
}

/** Search by personal data: kept in the page alone, never in the address. */
export function FindPerson({
  open,
  onFind,
  onClose,
}: {
  open: boolean;
  onFind: (sought: Sought) => void;
  onClose: () => void;
}) {
  const t = useT();
  return (
    <FormDialog<Sought>
      open={open}
      title={t('hh.searchPerson')}
      submitText={t('hh.find')}
      onClose={onClose}
      onSubmit={async (values) => {
        onFind(Object.fromEntries(Object.entries(values).filter(([, value]) => value?.trim())));
        return true;
      }}
    >
      <p className="lx-muted">{t('hh.searchPersonText')}</p>
      <Form.Item
        name="name"
        label={t('hh.name')}
        dependencies={['phone', 'idNumber']}
        rules={[
          ({ getFieldsValue }) => ({
            validator: () =>
              Object.values(getFieldsValue() as Sought).some((value) => value?.trim())
                ? Promise.resolve()
                : Promise.reject(new Error(t('hh.searchOne'))),
          }),
        ]}
      >
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('hh.phone')}>
        <Input maxLength={20} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="idNumber" label={t('hh.idNumber')}>
        <Input maxLength={18} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
