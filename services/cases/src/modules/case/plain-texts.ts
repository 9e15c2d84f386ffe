import { childrenOf, maskPersonal, readTimeline, viewerOf, type Ctx, type Personal } from '@lianxi/service-kit';
import { Field, ObjectType } from 'type-graphql';
import { record } from '../record/record.policy.js';
import { recusal } from '../recusal/recusal.policy.js';
import type { Case } from './case.entity.js';
import { knownOf } from './case.masks.js';
import { cases, readsNumbers } from './case.policy.js';
import type { PartyColumn } from './case.sealed.js';

/** A free text of a case in plain, with the place where it stands. */
@ObjectType()
export class PlainText {
  /** `summary`, `tasks.0.content`, `record.<id>`, `history.<id>`, … */
  @Field(() => String) place!: string;
  @Field(() => String) text!: string;
}

/** Every free text of a case by its place. */
async function textsOf(ctx: Ctx, row: Case): Promise<[place: string, text: string | null][]> {
  const records = await childrenOf(ctx, record, 'caseId').load(row.id);
  const steps = await readTimeline(ctx, cases.name, row.id);
  const recusals = await childrenOf(ctx, recusal, 'caseId').load(row.id);
  return [
    ['summary', row.summary],
    ['appealContent', row.appealContent],
    ['progress', row.progress],
    ['resultText', row.resultText],
    ['remark', row.remark],
    ['classification', row.listClassification],
    ...row.listTasks.flatMap((task, index): [string, string | null][] => [
      [`tasks.${index}.content`, task.content],
      [`tasks.${index}.standard`, task.standard],
    ]),
    ...records.map(({ id, content }): [string, string] => [`record.${id}`, content]),
    ...steps.map(({ id, reason }): [string, string | null] => [`history.${id}`, reason]),
    ...recusals.map(({ id, reason }): [string, string] => [`recusal.${id}`, reason]),
  ];
}

/**
 * The texts of a case that hold more than is shown masked, with what the viewer's role may see of it in plain: of the
 * person concerned the same fields as apart, telephones, and numbers of identity cards and accounts for the office and
 * the handler alone (domain §5.4).
 */
export async function plainTexts(ctx: Ctx, row: Case, fields: readonly PartyColumn[]): Promise<PlainText[]> {
  const known = knownOf(ctx, row);
  const numbers = readsNumbers(viewerOf(ctx), row);
  const shown = ({ kind, field }: Personal): boolean => {
    if (kind === 'KNOWN') return fields.includes(field as PartyColumn);
    return kind === 'MOBILE' || kind === 'LANDLINE' || numbers;
  };
  return (await textsOf(ctx, row)).flatMap(([place, text]) => {
    const plain = text === null ? null : maskPersonal(text, known, shown);
    return plain === null || plain === maskPersonal(text!, known) ? [] : [{ place, text: plain }];
  });
}
