import { Form, Modal, type FormInstance } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useUiText } from './text.js';

export interface FormDialogProps<Values extends object> {
  open: boolean;
  title: string;
  /** Fields: antd `Form.Item`s with a `name`. */
  children: ReactNode;
  initialValues?: Partial<Values>;
  /**
   * Runs after validation; the dialog stays open (busy) until it settles. Resolve to false to keep it open, e.g. after
   * a refusal.
   */
  onSubmit: (values: Values) => Promise<boolean | void>;
  onClose: () => void;
  submitText?: string;
  /** The refusal, above the fields (kit: `<ProblemAlert>`). */
  problem?: ReactNode;
  danger?: boolean;
  width?: number;
  form?: FormInstance<Values>;
}

/**
 * A form in a dialog: focus is trapped and returns, Ctrl+Enter submits, Escape closes, a refused submit keeps what was
 * typed. Every opening is a form of its own.
 */
export function FormDialog<Values extends object>({
  open,
  title,
  children,
  initialValues,
  onSubmit,
  onClose,
  submitText,
  problem,
  danger,
  width = 560,
  form: given,
}: FormDialogProps<Values>) {
  const text = useUiText();
  const opening = useOpening(open);
  const form = useRef<FormInstance<Values>>(null);
  const [busy, setBusy] = useState(false);
  const top = useRef<HTMLDivElement>(null);

  const submit = async () => {
    if (busy || !form.current) return;
    let values: Values;
    try {
      values = await form.current.validateFields();
    } catch (invalid) {
      // the fields say what is missing; in a long dialog the first of them may be out of sight
      const [first] = (invalid as { errorFields?: { name: (string | number)[] }[] }).errorFields ?? [];
      if (first) form.current.scrollToField(first.name, { block: 'center' });
      return;
    }
    setBusy(true);
    try {
      if ((await onSubmit(values)) !== false) onClose();
      else top.current?.scrollIntoView({ block: 'center' });
    } finally {
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    }
  };
  return (
    <Modal
      open={open}
      title={title}
      width={width}
      okText={submitText ?? text('dialog.submit')}
      cancelText={text('dialog.cancel')}
      okButtonProps={{ danger: danger ?? false, loading: busy, title: text('dialog.submitHint') }}
      onOk={() => void submit()}
      onCancel={() => !busy && onClose()}
      mask={{ closable: false }}
      forceRender
    >
      <div onKeyDown={onKeyDown} role="presentation">
        <div ref={top}>{problem}</div>
        <Fields key={opening} given={given} hold={form} initialValues={initialValues}>
          {children}
        </Fields>
      </div>
    </Modal>
  );
}

/** Counts openings. */
function useOpening(open: boolean): number {
  const [seen, setSeen] = useState({ open, count: 0 });
  if (seen.open !== open) setSeen({ open, count: seen.count + (open ? 1 : 0) });
  return seen.count;
}

interface FieldsProps<Values extends object> {
  given: FormInstance<Values> | undefined;
  hold: RefObject<FormInstance<Values> | null>;
  initialValues: Partial<Values> | undefined;
  children: ReactNode;
}

/** The fields of one opening. They are made anew rather than reset: resetting empties the rows of a list. */
function Fields<Values extends object>({ given, hold, initialValues, children }: FieldsProps<Values>) {
  const [own] = Form.useForm<Values>();
  const form = given ?? own;
  useEffect(() => {
    hold.current = form;
  }, [hold, form]);
  return (
    <Form form={form} layout="vertical" requiredMark initialValues={initialValues as Values} preserve={false}>
      {children}
    </Form>
  );
}
