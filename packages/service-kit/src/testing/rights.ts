import {
  COLUMN_CODES,
  COLUMNS,
  lettersGive,
  MATRIX,
  mayBy,
  type Binding,
  type Column,
  type RightRow,
  type ServiceId,
} from '@lianxi/contracts';
import { matches } from '../match.js';
import type { AnyNoun } from '../noun.js';
import { SYSTEM, type Viewer } from '../viewer.js';

/** Somebody with the role of a column, in a unit of the first sub-district of a zone. */
export function viewerIn(column: Column, more: Partial<Viewer> = {}): Viewer {
  const unitPath =
    column === 'DR'
      ? 'zone'
      : column === 'SA' || column === 'AU'
        ? null
        : column === 'GW'
          ? 'zone/sub/unit/grid'
          : ['CC', 'CV', 'OD', 'LI', 'CL'].includes(column)
            ? 'zone/sub'
            : 'zone/sub/unit';
  return {
    ...SYSTEM,
    kind: 'person',
    accountId: 'me',
    account: 'me',
    roles: [COLUMNS[column]],
    unitPath,
    personId: unitPath && 'me',
    assignmentId: unitPath && 'my-term',
    postId: unitPath && 'my-post',
    unitId: unitPath && 'unit',
    gridId: column === 'GW' ? 'grid' : null,
    lines: column === 'LI' ? ['03'] : [],
    ...(column === 'AC' && unitPath && { areas: [unitPath] }),
    ...more,
  };
}

/** One question of the matrix: may this column do this, in its own scope? */
export interface RightCase {
  line: RightRow;
  binding: Binding;
  column: Column;
  name: string | null;
  may: boolean;
}

/** Every question that the matrix asks a service; the key names it in a test's output. */
export function rightCases(service: ServiceId): [string, RightCase][] {
  return MATRIX.flatMap((line) =>
    line.bindings
      .filter((binding) => binding.service === service)
      .flatMap((binding) =>
        (binding.kind === 'read' ? [null] : binding.names).flatMap((name) =>
          COLUMN_CODES.map((column): [string, RightCase] => [
            `${line.key} ${binding.noun}.${name ?? 'read'}${binding.at ? `@${binding.at}` : ''} ${column}`,
            { line, binding, column, name, may: mayBy(line, binding, column) },
          ]),
        ),
      ),
  );
}

/** Deviations that say what the letters say anyway: they should go. */
export const idleDeviations = (service: ServiceId): string[] =>
  rightCases(service)
    .filter(
      ([, { line, binding, column, may }]) =>
        binding.but?.some(({ columns }) => columns.includes(column)) && may === lettersGive(line, binding, column),
    )
    .map(([key]) => key);

/** The policy's answer: a row that is not among the viewer's rows is not there, whatever the verb's right says. */
export function policyAnswers(
  noun: { policy: Pick<AnyNoun['policy'], 'create'> & Partial<AnyNoun['policy']> },
  { binding, name }: RightCase,
  viewer: Viewer,
  row: object,
): boolean {
  if (binding.kind === 'create') return Boolean(noun.policy.create?.[name!]?.(viewer));
  const seen = matches(noun.policy.visible!(viewer), row);
  return binding.kind === 'read' ? seen : seen && noun.policy.verbs![name!]!(viewer, row);
}
