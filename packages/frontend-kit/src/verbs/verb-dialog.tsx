import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { FormDialog } from '@lianxi/ui';
import { Checkbox, Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useKitT, useT } from '../i18n.js';
import { ProblemAlert } from '../problem-card.js';
import { useAct } from '../use-act.js';
import type { Field, Words } from './field.js';
import { inputOf, type OwnDialogProps, type Verb, type Versioned, type Verbs } from './verb.js';
import { VerbConflict } from './verb-conflict.js';

export interface VerbDialogProps<One> extends OwnDialogProps<One> {
  of: Verbs<One>;
  verb: string;
}

/** One verb of a noun: its own dialog where it has one, else the fields of its table. */
export function VerbDialog<One extends Versioned>({ of, verb, ...rest }: VerbDialogProps<One>) {
  const spec = of.list[verb];
  if (!spec) return null;
  if ('dialog' in spec) return <spec.dialog {...rest} />;
  return <TableDialog {...rest} of={of} verb={verb} spec={spec} />;
}

type Typed = Record<string, unknown>;

/** Hint, facts and fields; the refusal above them; both versions when somebody saved first. */
function TableDialog<One extends Versioned>({
  of,
  verb,
  spec,
  one,
  open,
  onClose,
  onReload,
}: VerbDialogProps<One> & { spec: Verb<One> }) {
  const words: Words = { t: useT(), kit: useKitT() };
  const label = words.t(`verb.${of.noun}.${verb}`);
  const act = useAct(spec.document as unknown as TypedDocumentNode<unknown, OperationVariables>, {
    done: words.kit('act.done', { verb: label }),
    types: of.touches,
  });
  const [typed, setTyped] = useState<Typed>({});
  // the object is the one seen when the dialog opened, whatever the page learns meanwhile
  const seen = useRef(one);
  useEffect(() => {
    if (open) seen.current = one;
  }, [open]);
  const close = () => {
    act.clear();
    onClose();
  };
  const fields = Object.entries(spec.fields).filter(([, field]) => field.control);
  const hint = spec.hint?.(one, words);
  const conflict = act.problem?.kind === 'conflict';
  return (
    <>
      <FormDialog<Typed>
        open={open}
        title={label}
        submitText={spec.submit ? words.t(spec.submit) : label}
        problem={<ProblemAlert problem={conflict ? null : act.problem} />}
        initialValues={Object.fromEntries(fields.map(([name, field]) => [name, field.initial?.(one)]))}
        onClose={close}
        onSubmit={async (values) => {
          setTyped(values);
          return (await act.run({ input: inputOf(spec.fields, values, seen.current) })) !== null;
        }}
        {...(spec.danger ? { danger: true } : {})}
        {...(spec.width ? { width: spec.width } : {})}
      >
        {hint && <p className="lx-muted lx-dialog-hint">{hint}</p>}
        {spec.facts?.(one)}
        {fields.map(([name, field]) => (
          <VerbField key={name} name={name} field={field} one={one} words={words} />
        ))}
        {spec.confirm && <Confirmation words={words} of={spec.confirm} />}
      </FormDialog>
      <VerbConflict
        of={of}
        fields={spec.fields}
        typed={typed}
        seen={seen.current}
        problem={act.problem}
        onClose={act.clear}
        onReload={() => {
          close();
          void onReload();
        }}
      />
    </>
  );
}

function VerbField<One>({
  name,
  field,
  one,
  words,
}: {
  name: string;
  field: Field<unknown, One>;
  one: One;
  words: Words;
}) {
  const label = labelOf(name, field, words);
  return (
    <Form.Item
      name={name}
      {...(label ? { label } : {})}
      extra={field.hint?.(one, words)}
      rules={field.rules?.(words, one) ?? []}
    >
      {field.control!(one, words)}
    </Form.Item>
  );
}

/** A tick that the mutation does not get: the user has looked at what the step rests on. */
function Confirmation({ words: { t }, of: [word, refused] }: { words: Words; of: readonly [string, string] }) {
  return (
    <Form.Item
      name="confirmed"
      valuePropName="checked"
      rules={[{ validator: (_, ticked) => (ticked ? Promise.resolve() : Promise.reject(new Error(t(refused)))) }]}
    >
      <Checkbox>{t(word)}</Checkbox>
    </Form.Item>
  );
}

/** The word of a field: its own, the kit's, or `field.<name>` of the module. */
export function labelOf(name: string, { label }: { label?: string }, { t, kit }: Words): string {
  if (label === '') return '';
  const key = label ?? `field.${name}`;
  return key.startsWith('kit.') ? kit(key.slice(4)) : t(key);
}
