import {
  act,
  badInput,
  childrenOf,
  createAlong,
  dateOf,
  DomainError,
  lock,
  nextNumber,
  orgFact,
  orgFacts,
  readOne,
  requireReason,
  sha256,
  viewerOf,
  type ActInput,
  type Ctx,
} from '@lianxi/service-kit';
import { fresh, requirePaperLine, requirePaperText } from '../../checks.js';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { concernNow, recordedApart, withhold } from '../case/case-concern.js';
import { districtOffice } from '../copy-delivery/copy-delivery.actions.js';
import { DecisionItem, DecisionItemState } from '../decision-item/decision-item.entity.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { KIND_NAME } from '../meeting/meeting.enums.js';
import type { MeetingReasonInput, MeetingVerbInput } from '../meeting/meeting.inputs.js';
import { meeting } from '../meeting/meeting.policy.js';
import { composeMinutes, decided } from './minutes.compose.js';
import { Minutes, MinutesBlockKind, MinutesState } from './minutes.entity.js';
import type { EditMinutesInput } from './minutes.inputs.js';
import { minutes } from './minutes.policy.js';
import { IN_PARAGRAPHS, minutesText } from './minutes.text.js';

const MAX_BLOCKS = 400;
/** The meeting's paper, within the viewer's rows: nobody mends or signs what is withheld from him. */
const paperOf = async (tx: Ctx, row: Meeting): Promise<Minutes> =>
  lock(tx, minutes, (await tx.em.findOneOrFail(Minutes, { meetingId: row.id })).id);

/** For whom the meeting's paper is not there: those who stepped aside from a matter that it speaks of. */
async function withheldOf(tx: Ctx, meetingId: string): Promise<Pick<Minutes, 'withheldFromIds' | 'withheldFromPaths'>> {
  const paper: Pick<Minutes, 'withheldFromIds' | 'withheldFromPaths'> = { withheldFromIds: [], withheldFromPaths: [] };
  const items = await tx.em.find(AgendaItem, { meetingId }, { orderBy: { caseId: 'asc' } });
  for (const item of items) {
    Object.assign(item, await concernNow(tx, item));
    if (!recordedApart(item)) withhold(paper, item);
  }
  return paper;
}

/** M10: generates the draft. People's names are asked for now and stay as they are. */
export const draftMinutes = (ctx: Ctx, input: MeetingVerbInput): Promise<Meeting> =>
  act(ctx, meeting, 'draftMinutes', input, async (row, tx) => {
    const on = dateOf(row.startsAt);
    const withheld = await withheldOf(tx, row.id);
    const blocks = await composeMinutes(tx, row);
    const area = (await orgFact(tx, 'unit', on, { path: row.areaPath }))?.name ?? '';
    const office = (await orgFacts(tx, 'unit', on, { area: row.areaPath })).find(
      (unit) => unit.unitKind === 'JOINT_OFFICE',
    );
    const copyTo = row.isConference ? ((await districtOffice(tx, row.areaPath))?.name ?? null) : null;
    const made = await createAlong(
      tx,
      minutes,
      'draftMinutes',
      () => ({
        state: MinutesState.DRAFT,
        meetingId: row.id,
        areaPath: row.areaPath,
        mark: `${area}${KIND_NAME[row.kind]}纪要`,
        issuer: office?.name ?? area,
        copyTo,
        blocks,
        issueNumber: null,
        signedOn: null,
        signedAt: null,
        signerPostId: null,
        frozenText: null,
        textHash: null,
        copiedToDistrict: false,
        ...withheld,
      }),
      { meetingId: row.id },
    );
    return { details: { minutesId: made.id } };
  });

type PaperVerb = 'editMinutes' | 'submitMinutes' | 'returnMinutes' | 'signMinutes';

/**
 * A verb of the paper. What is signed stays as it is, and that has its own word: it is no matter of the right moment.
 */
async function actOnPaper(
  ctx: Ctx,
  verb: PaperVerb,
  input: ActInput,
  apply: Parameters<typeof act<Meeting, PaperVerb>>[4],
): Promise<Meeting> {
  try {
    return await act(ctx, meeting, verb, input, apply);
  } catch (error) {
    const late = error instanceof DomainError && ['WRONG_STATE', 'VERSION_CONFLICT'].includes(error.code);
    const held = late ? await readOne(fresh(ctx), meeting, input.id) : null;
    const paper = held ? (await childrenOf(fresh(ctx), minutes, 'meetingId').load(held.id))[0] : null;
    throw paper?.state === MinutesState.SIGNED ? new DomainError('IMMUTABLE') : error;
  }
}

/** M10: the office mends the body, as long as it is a draft. */
export const editMinutes = (ctx: Ctx, input: EditMinutesInput): Promise<Meeting> =>
  actOnPaper(ctx, 'editMinutes', input, async (row, tx) => {
    if (!input.blocks.length || input.blocks.length > MAX_BLOCKS) throw badInput('blocks');
    const paper = await paperOf(tx, row);
    paper.blocks = input.blocks.map(({ kind, text }) => ({
      kind,
      text: (IN_PARAGRAPHS.includes(kind) ? requirePaperText : requirePaperLine)(text, 'blocks', 5_000),
    }));
    paper.version += 1;
    return { details: { blocks: paper.blocks.length } };
  });

/** What the paper lacks: attendance lines and every decision that is not recorded apart (domain §6.5). */
async function missingIn(tx: Ctx, paper: Minutes): Promise<string[]> {
  const has = (kind: MinutesBlockKind) => paper.blocks.some((one) => one.kind === kind);
  const body = paper.blocks.map((one) => one.text).join('\n');
  const decisions = await tx.em.find(DecisionItem, {
    meetingId: paper.meetingId,
    closed: false,
    accusedUnitId: null,
    accusedPersonId: null,
    state: { $nin: [DecisionItemState.DRAFTED, DecisionItemState.DISCARDED] },
  });
  const left = decisions.some((decision) => !body.includes(decided(decision.content)));
  return [
    ...(has(MinutesBlockKind.OPENING) ? [] : [MinutesBlockKind.OPENING]),
    ...(has(MinutesBlockKind.PRESENT) ? [] : [MinutesBlockKind.PRESENT]),
    ...(has(MinutesBlockKind.LEAVE) ? [] : [MinutesBlockKind.LEAVE]),
    ...(has(MinutesBlockKind.OBSERVERS) ? [] : [MinutesBlockKind.OBSERVERS]),
    ...(left ? ['DECISIONS'] : []),
  ];
}

/** M11: the director submits a complete draft for signing. */
export const submitMinutes = (ctx: Ctx, input: MeetingVerbInput): Promise<Meeting> =>
  actOnPaper(ctx, 'submitMinutes', input, async (row, tx) => {
    const paper = await paperOf(tx, row);
    const missing = await missingIn(tx, paper);
    if (missing.length) throw new DomainError('MINUTES_INCOMPLETE', { missing: missing.join(',') });
    paper.state = MinutesState.REVIEW;
    paper.version += 1;
  });

/** M12: the signer sends the draft back. */
export const returnMinutes = (ctx: Ctx, input: MeetingReasonInput): Promise<Meeting> =>
  actOnPaper(ctx, 'returnMinutes', input, async (row, tx) => {
    const reason = requireReason(input.reason);
    const paper = await paperOf(tx, row);
    paper.state = MinutesState.DRAFT;
    paper.version += 1;
    return { reason };
  });

/** M12: signs. The issue number is given, the text is frozen and hashed; what is wrong afterwards takes a new issue. */
export const signMinutes = (ctx: Ctx, input: MeetingVerbInput): Promise<Meeting> =>
  actOnPaper(ctx, 'signMinutes', input, async (row, tx) => {
    const paper = await paperOf(tx, row);
    const signedOn = tx.clock.today();
    const year = Number(signedOn.slice(0, 4));
    const series = row.isConference ? `minutes:${row.areaPath}` : `minutes:${row.kind}:${row.areaPath}`;
    Object.assign(paper, {
      state: MinutesState.SIGNED,
      version: paper.version + 1,
      issueNumber: `第${await nextNumber(tx, series, year)}期`,
      signedOn,
      signedAt: tx.clock.now(),
      signerPostId: viewerOf(tx).postId,
    });
    paper.frozenText = minutesText(paper);
    paper.textHash = sha256(paper.frozenText);
    return { details: { issueNumber: paper.issueNumber, textHash: paper.textHash } };
  });
