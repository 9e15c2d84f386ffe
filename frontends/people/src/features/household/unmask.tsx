import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { ProblemAlert, useDates, useT, type Act } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { Button, Checkbox, Form, Input } from 'antd';
import { useEffect, useState } from 'react';

/** Plain values are shown for ten minutes (domain §5.4), then masked again. */
const SHOWN_MS = 10 * 60_000;

interface Asked {
  id: string;
  fields: string[];
  purpose: string;
}

interface Props<Data> {
  id: string;
  /** Fields that the graph offers to this viewer; nothing is drawn for none. */
  fields: readonly string[];
  /** Whose data it is, for those who do not see the row. */
  label: string;
  act: Act<Data, { input: Asked }>;
  pick: (data: Data) => Record<string, unknown>;
  /** Plain values by field, null when they are masked again. */
  onPlain: (values: Record<string, string> | null) => void;
}

/**
 * 显示: asks for a purpose, gives the plain values to its owner for ten minutes and takes them back. They live in no
 * cache and no address.
 */
export function Unmask<Data>({ id, fields, label, act, pick, onPlain }: Props<Data>) {
  const t = useT();
  const { time } = useDates();
  const [asking, setAsking] = useState(false);
  const [until, setUntil] = useState<number | null>(null);
  useEffect(() => {
    if (until === null) return;
    const timer = setTimeout(() => {
      setUntil(null);
      onPlain(null);
    }, until - Date.now());
    return () => clearTimeout(timer);
    // the owner's function may be a new one with each drawing; the timer belongs to the values alone
  }, [until]);
  if (fields.length === 0) return null;
  const hide = () => {
    setUntil(null);
    onPlain(null);
  };
  return (
    <span className="pe-unmask">
      {until === null ? (
        <Button
          size="small"
          icon={<EyeOutlined aria-hidden />}
          data-verb="unmask"
          aria-label={`${t('hh.show')} ${label}`}
          onClick={() => setAsking(true)}
        >
          {t('hh.show')}
        </Button>
      ) : (
        <Button
          size="small"
          icon={<EyeInvisibleOutlined aria-hidden />}
          aria-label={`${t('hh.hide')} ${label}`}
          onClick={hide}
        >
          {t('hh.hide')}
        </Button>
      )}
      <span className="lx-hint" role="status">
        {until === null ? '' : t('hh.shownUntil', { time: time(new Date(until)) })}
      </span>
      <FormDialog<{ fields: string[]; purpose: string }>
        open={asking}
        title={t('hh.showTitle')}
        submitText={t('hh.show')}
        problem={<ProblemAlert problem={act.problem} />}
        initialValues={{ fields: [...fields] }}
        onClose={() => {
          setAsking(false);
          act.clear();
        }}
        onSubmit={async ({ fields: wanted, purpose }) => {
          const data = await act.run({ input: { id, fields: wanted, purpose } });
          if (!data) return false;
          onPlain(
            Object.fromEntries(
              Object.entries(pick(data)).filter(
                (entry): entry is [string, string] => typeof entry[1] === 'string' && wanted.includes(entry[0]),
              ),
            ),
          );
          setUntil(Date.now() + SHOWN_MS);
          return true;
        }}
      >
        <p className="lx-muted">{t('hh.showText')}</p>
        <Form.Item name="fields" label={t('hh.fields')} rules={[{ required: true, message: t('hh.fieldsNeeded') }]}>
          <Checkbox.Group options={fields.map((field) => ({ value: field, label: t(`hh.${field}`) }))} />
        </Form.Item>
        <Form.Item
          name="purpose"
          label={t('hh.purpose')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('hh.purposeNeeded') }]}
        >
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
      </FormDialog>
    </span>
  );
}
