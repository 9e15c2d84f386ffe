import { Form, Modal, type FormInstance } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useUiText } from './text.js';

export interface FormDialogProps<Values extends object> {
  open: boolean;
  title: string;
  /** Fields: antd `Form.Item`s with a `name`. */
  children: ReactNode;
  initialValues?: Partial<Values>;
  /** Runs after validation; the dialog stays open (busy) until it settles. Resolve to false to keep it open, e.g. after a refusal. */
  onSubmit: (values: Values) => Promise<boolean | void>;
  onClose: () => void;
  submitText?: string;
  /** The refusal, above the fields (kit: `<ProblemAlert>`). */
  problem?: ReactNode;
  danger?: boolean;
  width?: number;
  form?: FormInstance<Values>;
}

/** A form in a dialog: focus is trapped and returns, Ctrl+Enter submits, Escape closes, a refused submit keeps what was typed. */
export function FormDialog<Values extends object>(props: FormDialogProps<Values>) {
  const { open, title, children, initialValues, onSubmit, onClose, submitText, problem, danger, width = 560 } = props;
  const text = useUiText();
  const [own] = Form.useForm<Values>();
  const form = props.form ?? own;
  const [busy, setBusy] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const mounted = useRef(false);
  useEffect(() => {
    // A form that has just been mounted has its initial values; resetting it then would empty the rows of a list, because of `preserve`.
    if (mounted.current && open) form.resetFields();
    mounted.current = true;
  }, [open, form]);

  const submit = async () => {
    if (busy) return;
    let values: Values;
    try {
      values = await form.validateFields();
    } catch (invalid) {
      // the fields say what is missing; in a long dialog the first of them may be out of sight
      const [first] = (invalid as { errorFields?: { name: (string | number)[] }[] }).errorFields ?? [];
      if (first) form.scrollToField(first.name, { block: 'center' });
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
        <Form form={form} layout="vertical" requiredMark initialValues={initialValues as Values} preserve={false}>
          {children}
        </Form>
      </div>
    </Modal>
  );
}
