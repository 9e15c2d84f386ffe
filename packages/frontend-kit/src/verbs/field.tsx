import { DayPicker } from '@lianxi/ui';
import { Input, InputNumber, Radio, Select, type FormItemProps } from 'antd';
import type { ReactElement } from 'react';
import type { Text } from '../i18n.js';

type Rules = NonNullable<FormItemProps['rules']>;

/** Words of the module whose page is drawn, and the kit's own. */
export interface Words {
  t: Text;
  kit: Text;
}

/** One field of a verb: its control, its rules, and what the mutation gets of it. */
export interface Field<Value, One = unknown> {
  /** Null where nothing is asked: the object says it (`fixed`). */
  control: ((one: One, words: Words) => ReactElement) | null;
  /** Word of the label; `field.<name>` where none is named. With `kit.` before it, it is the kit's. */
  label?: string;
  hint?: (one: One, words: Words) => string | undefined;
  rules?: (words: Words, one: One) => Rules;
  initial?: (one: One) => unknown;
  /** What was typed as the mutation takes it. */
  input: (typed: never, one: One) => Value;
  /** What was typed, to be read beside what is saved. */
  read?: (typed: never) => string;
}

interface Options<One> {
  label?: string;
  hint?: (one: One, words: Words) => string | undefined;
  initial?: (one: One) => unknown;
}

const required = ({ kit }: Words): Rules => [{ required: true, whitespace: true, message: kit('rule.required') }];

/** A value that the user does not choose: it follows from the object. */
export const fixed = <Value, One>(input: (one: One) => Value): Field<Value, One> => ({
  control: null,
  input: (_typed, one) => input(one),
});

/** A reason of at least `min` characters (two unless a rule asks for more). */
export const reason = <One,>({ min = 2, ...rest }: Options<One> & { min?: number } = {}): Field<string, One> => ({
  label: 'kit.field.reason',
  ...rest,
  control: () => <Input.TextArea rows={4} maxLength={1000} showCount />,
  rules: (words) => [...required(words), { min, message: words.kit('rule.min', { count: min }) }],
  input: (typed: string) => typed.trim(),
  read: (typed: string) => typed,
});

interface TextOptions<One> extends Options<One> {
  max?: number;
  /** Lines; one is an input of one line. */
  rows?: number;
}
const textControl = (max: number, rows: number) => () =>
  rows > 1 ? <Input.TextArea rows={rows} maxLength={max} showCount /> : <Input maxLength={max} />;

/** A text that must be given. */
export const text = <One,>({ max = 200, rows = 1, ...rest }: TextOptions<One> = {}): Field<string, One> => ({
  ...rest,
  control: textControl(max, rows),
  rules: required,
  input: (typed: string) => typed.trim(),
  read: (typed: string) => typed,
});

/** A text that may be left out: null then. */
export const note = <One,>({ max = 500, rows = 2, ...rest }: TextOptions<One> = {}): Field<
  string | null | undefined,
  One
> => ({
  ...rest,
  control: textControl(max, rows),
  input: (typed: string | undefined) => typed?.trim() || null,
  read: (typed: string | undefined) => typed ?? '',
});

interface DayOptions<One> extends Options<One> {
  min?: (one: One) => string | null | undefined;
  max?: (one: One) => string | null | undefined;
}

/** A day that must be chosen. */
export const day = <One,>({ min, max, ...rest }: DayOptions<One> = {}): Field<string, One> => ({
  ...rest,
  control: (one) => <DayPicker min={min?.(one) ?? null} max={max?.(one) ?? null} />,
  rules: ({ kit }) => [{ required: true, message: kit('rule.day') }],
  input: (typed: string) => typed,
  read: (typed: string) => typed,
});

/** A number that may be left out. */
export const number = <One,>({
  min = 1,
  max = 9999,
  ...rest
}: Options<One> & { min?: number; max?: number } = {}): Field<number | null | undefined, One> => ({
  ...rest,
  control: () => <InputNumber min={min} max={max} precision={0} />,
  input: (typed: number | null | undefined) => typed ?? null,
  read: (typed: number | null | undefined) => String(typed ?? ''),
});

interface Choice<Value> {
  value: Value;
  label: string;
}

/** One of few: drawn as radio buttons up to five, as a list beyond. */
export const choice = <Value extends string, One>(
  options: (words: Words, one: One) => readonly Choice<Value>[],
  rest: Options<One> = {},
): Field<Value, One> => ({
  ...rest,
  control: (one, words) => {
    const all = [...options(words, one)];
    return all.length > 5 ? <Select options={all} /> : <Radio.Group options={all} />;
  },
  rules: ({ kit }) => [{ required: true, message: kit('rule.choose') }],
  input: (typed: Value) => typed,
  read: (typed: Value) => typed,
});

/** A control of the module's own (a picker of units, posts, people), typed by what the mutation takes. */
export const picked = <Value, One>(
  control: (one: One, words: Words) => ReactElement,
  { optional = false, ...rest }: Options<One> & { optional?: boolean } = {},
): Field<Value, One> => ({
  ...rest,
  control,
  rules: ({ kit }) => (optional ? [] : [{ required: true, message: kit('rule.choose') }]),
  input: (typed: Value | undefined) => (typed ?? null) as Value,
});

/** Several of them; none is an empty list. */
export const several = <Value, One>(
  control: (one: One, words: Words) => ReactElement,
  rest: Options<One> = {},
): Field<Value[], One> => ({ ...rest, control, input: (typed: Value[] | undefined) => typed ?? [] });
