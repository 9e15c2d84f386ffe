import { Button, ConfigProvider, Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useUiText } from './text.js';

export interface PhoneFormProps<Values extends object> {
  form?: FormInstance<Values>;
  initialValues?: Partial<Values>;
  onSubmit: (values: Values) => Promise<void> | void;
  submitText?: string;
  busy?: boolean;
  problem?: ReactNode;
  children: ReactNode;
}

/**
 * A form for one thumb: one column, targets of at least 44 px, the submit button at the bottom edge. Works on a desk as
 * well.
 */
export function PhoneForm<Values extends object>({
  form,
  initialValues,
  onSubmit,
  submitText,
  busy,
  problem,
  children,
}: PhoneFormProps<Values>) {
  const text = useUiText();
  return (
    <ConfigProvider componentSize="large" theme={{ token: { controlHeightLG: 44 } }}>
      <Form
        {...(form ? { form } : {})}
        layout="vertical"
        className="lx-phone-form"
        initialValues={initialValues as Values}
        onFinish={(values: Values) => void onSubmit(values)}
        scrollToFirstError
      >
        {children}
        {problem}
        <div className="lx-phone-submit">
          <Button type="primary" htmlType="submit" block loading={busy ?? false}>
            {submitText ?? text('dialog.submit')}
          </Button>
        </div>
      </Form>
    </ConfigProvider>
  );
}

export interface BigChoiceProps<Value extends string> {
  /** Name of the group for readers. */
  label: string;
  options: readonly { value: Value; label: string; icon?: ReactNode }[];
  /** Filled in by `Form.Item`. */
  value?: Value;
  onChange?: (value: Value) => void;
}

/** Big buttons instead of a list to choose from: a category with one tap. */
export function BigChoice<Value extends string>({ label, options, value, onChange }: BigChoiceProps<Value>) {
  return (
    <div className="lx-big-choice" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          className={option.value === value ? 'lx-big-option lx-big-option-chosen' : 'lx-big-option'}
          onClick={() => onChange?.(option.value)}
        >
          {option.icon}
          <span>{option.label}</span>
        </button>
      ))}
    </div>
  );
}
