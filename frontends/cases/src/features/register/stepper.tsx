import { useT } from '@lianxi/frontend-kit';
import { Button, InputNumber } from 'antd';

export interface StepperProps {
  /** The three below are given by `Form.Item`. */
  id?: string;
  value?: number;
  onChange?: (value: number) => void;
  /** What is counted, for readers. */
  label: string;
}

const MAX = 9999;

/** A count with a thumb-sized minus and plus; the number itself may be typed. */
export function Stepper({ id, value = 1, onChange, label }: StepperProps) {
  const t = useT();
  const set = (next: number) => onChange?.(Math.min(MAX, Math.max(1, next)));
  return (
    <div className="cs-stepper" role="group" aria-label={label}>
      <Button aria-label={t('stepper.less', { label })} disabled={value <= 1} onClick={() => set(value - 1)}>
        −
      </Button>
      <InputNumber
        {...(id ? { id } : {})}
        value={value}
        min={1}
        max={MAX}
        precision={0}
        controls={false}
        inputMode="numeric"
        onChange={(next) => set(next ?? 1)}
      />
      <Button aria-label={t('stepper.more', { label })} disabled={value >= MAX} onClick={() => set(value + 1)}>
        +
      </Button>
    </div>
  );
}
