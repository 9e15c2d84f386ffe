import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { ProblemAlert, useAct, useT, type ConflictField } from '@lianxi/frontend-kit';
import { FormDialog } from '@lianxi/ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Cases_CaseQuery } from '../../../gql/graphql';
import type { CaseView } from '../timeline-steps';
import { VerbConflict, type Latest } from './verb-conflict';

/** What every dialog of a verb is given by the case page. */
export interface DialogProps {
  one: CaseView;
  lines: NonNullable<Cases_CaseQuery['businessLines']> | undefined;
  open: boolean;
  onClose: () => void;
  /** Asks the case anew, after a conflict. */
  onReload: () => Promise<unknown>;
}

/** Operations that show something of a case; asked again after every verb, where they are on screen. */
export const REFETCH = ['Cases_Case', 'Cases_List', 'Cases_Work', 'Meetings_CasePanel'];

export interface VerbDialogProps<Values extends object, Data, Input> extends DialogProps {
  verb: string;
  document: TypedDocumentNode<Data, { input: Input }>;
  /** Input of the mutation: what was typed, with the id and the version that the user saw. */
  toInput: (values: Values, seen: { id: string; version: number }) => Input;
  /** What was typed beside what is saved now, for a conflict. */
  compare?: (values: Values, latest: Latest | null) => ConflictField[];
  initialValues?: Partial<Values>;
  submitText?: string;
  danger?: boolean;
  width?: number;
  children?: ReactNode;
}

/** One verb of a case: its fields, its refusal above them, its conflict. */
export function VerbDialog<Values extends object, Data, Input>(props: VerbDialogProps<Values, Data, Input>) {
  const {
    one,
    open,
    verb,
    document,
    toInput,
    compare,
    onClose,
    onReload,
    children,
    initialValues,
    submitText,
    danger,
    width,
  } = props;
  const t = useT();
  const label = t(`verb.case.${verb}`);
  const act = useAct(document as TypedDocumentNode<Data, OperationVariables>, {
    done: t('act.done', { verb: label }),
    refetch: REFETCH,
  });
  const [typed, setTyped] = useState<Values | null>(null);
  // the version is the one seen when the dialog opened, whatever the page learns meanwhile
  const seen = useRef({ id: one.id, version: one.version });
  useEffect(() => {
    if (open) seen.current = { id: one.id, version: one.version };
  }, [open]);
  // a long form is submitted from its end, the refusal stands at its head
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (act.problem) alert.current?.scrollIntoView({ block: 'center' });
  }, [act.problem]);
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <>
      <FormDialog<Values>
        open={open}
        title={label}
        submitText={submitText ?? label}
        problem={
          <div ref={alert}>
            <ProblemAlert problem={act.problem} />
          </div>
        }
        onClose={close}
        onSubmit={async (values) => {
          setTyped(values);
          return (await act.run({ input: toInput(values, seen.current) })) !== null;
        }}
        {...(initialValues ? { initialValues } : {})}
        {...(danger ? { danger } : {})}
        {...(width ? { width } : {})}
      >
        {children}
      </FormDialog>
      <VerbConflict
        problem={act.problem}
        one={one}
        compare={(latest) => (typed && compare ? compare(typed, latest) : [])}
        onClose={act.clear}
        onReload={() => {
          close();
          void onReload();
        }}
      />
    </>
  );
}
