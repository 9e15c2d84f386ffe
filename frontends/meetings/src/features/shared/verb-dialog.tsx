import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { ConflictDialog, ProblemAlert, useAct, useT, type Problem } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import type { FormInstance } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useOpener } from './use-opener';

export interface VerbDialogProps<Data, Variables extends OperationVariables, Values extends object> {
  /** Words: the title is `verb.<noun>.<verb>`, the sentence under it `hint.<noun>.<verb>`. */
  noun: string;
  verb: string;
  open: boolean;
  onClose: () => void;
  document: TypedDocumentNode<Data, Variables>;
  /** Variables from what was typed; a refusal of its own (an upload) is thrown as `{ problem }`. */
  variables: (values: Values) => Variables | Promise<Variables>;
  /** Queries to ask again, here and in other modules. */
  refetch: readonly string[];
  /** The object as it stands now, for the two sides of a conflict. */
  row?: { version: number; state?: string } | undefined;
  hint?: ReactNode;
  children?: ReactNode;
  initialValues?: Partial<Values>;
  danger?: boolean;
  width?: number;
  form?: FormInstance<Values>;
  onDone?: (data: Data) => void;
}

/** One verb as a dialog: sentence, fields, refusal in place, both versions when somebody saved first. */
export function VerbDialog<Data, Variables extends OperationVariables, Values extends object>(
  props: VerbDialogProps<Data, Variables, Values>,
) {
  const {
    noun,
    verb,
    open,
    onClose,
    document,
    variables,
    refetch,
    row,
    hint,
    children,
    initialValues,
    danger,
    width,
    form,
    onDone,
  } = props;
  const t = useT();
  useOpener(open);
  const client = useApolloClient();
  const label = t(`verb.${noun}.${verb}`);
  const act = useAct(document, { done: t('act.done', { verb: label }), refetch });
  const [refused, setRefused] = useState<Problem | null>(null);
  const [seen, setSeen] = useState(row);
  useEffect(() => setSeen(row), [open]);
  const conflict = act.problem?.kind === 'conflict';
  // the page behind shows what was saved meanwhile, so that the dialog can put both side by side
  useEffect(() => {
    if (conflict)
      void client.refetchQueries({
        include: [...client.getObservableQueries('active')].flatMap(({ queryName }) =>
          queryName && refetch.includes(queryName) ? [queryName] : [],
        ),
      });
  }, [conflict]);
  const close = () => {
    act.clear();
    setRefused(null);
    onClose();
  };
  const submit = async (values: Values) => {
    setRefused(null);
    let input: Variables;
    try {
      input = await variables(values);
    } catch (error) {
      setRefused((error as { problem?: Problem }).problem ?? null);
      return false;
    }
    const data = await act.run(input);
    if (data === null) return false;
    onDone?.(data);
  };
  // fields of a closed dialog would share their ids with those of the open one, and labels would lead to the wrong
  // field
  if (!open) return null;
  const side = (one: typeof row) =>
    one
      ? `${one.state ? `${t(`state.${noun}.${one.state}`)} · ` : ''}${t('field.versionOf', { version: one.version })}`
      : '';
  return (
    <>
      <FormDialog<Values>
        open={open}
        title={label}
        submitText={label}
        onClose={close}
        onSubmit={submit}
        problem={<ProblemAlert problem={refused ?? (conflict ? null : act.problem)} />}
        {...(initialValues ? { initialValues } : {})}
        {...(danger ? { danger } : {})}
        {...(width ? { width } : {})}
        {...(form ? { form } : {})}
      >
        {hint && (
          <p className="lx-muted" style={{ marginBottom: 12 }}>
            {hint}
          </p>
        )}
        {children}
      </FormDialog>
      <ConflictDialog
        problem={act.problem}
        fields={[{ label: t('field.state'), mine: side(seen), theirs: side(row) }]}
        onReload={close}
        onClose={act.clear}
      />
    </>
  );
}
