// The kit's public face. Each name lives in the file of its subject; this list is the contract of the services.
export { availableActions, offeredActions, requireNothing, viewerActions, type Action } from './actions.js';
export { ask } from './ask.js';
export {
  addDays,
  chineseDate,
  createClock,
  dateOf,
  daysBetween,
  quarterOf,
  quarterRange,
  warningDays,
  type Clock,
  type IsoDate,
} from './clock.js';
export { Reads } from './columns.js';
export {
  accusesUnit,
  concerns,
  concernsPerson,
  isNamedFor,
  knowable,
  NO_CONCERN,
  unconcerned,
  type Concern,
  type NamedStaff,
} from './concern.js';
export { once, systemCtx, withEm, type Ctx } from './context.js';
export { refusalOf } from './database-error.js';
export {
  badInput,
  DomainError,
  forbidden,
  lineWithin,
  MAX_REASON,
  MAX_TEXT,
  notFound,
  requireReason,
  withinLength,
} from './domain-error.js';
export { follow } from './follow.js';
export { publishEvent } from './bus/publish.js';
export type { Env } from './env.js';
export { asText, onPaper } from './export/cells.js';
export { mountExport, offerFile, parameter, purposeOf, sendWorkbook, toMinute, type Asked } from './export/door.js';
export { resealFiles } from './files/bytes.js';
export { attachFiles, dropBytes, filesOf, readStored } from './files/files.js';
export { sweepFiles } from './files/sweep.js';
export { auditResolver } from './graphql/audit.js';
export { deadLetterResolver, tendsDeadLetters } from './graphql/dead-letters.js';
export { notThere } from './records/own-acts.js';
export { explainResolver, explainsOthers } from './graphql/explain.js';
export type { FreeText } from './graphql/free-text.js';
export { childMutationsOf, mutationsOf, type Door } from './graphql/mutations.js';
export { referencesOf, stubReferences, viewerReference, type ReferenceResolvers } from './graphql/references.js';
export { Facts, Instant, LocalDate } from './graphql/scalars.js';
export { readTimeline } from './graphql/timeline.js';
export {
  AttachedFile,
  AvailableAction,
  connectionOf,
  HistoryEntry,
  PageArguments,
  PageInfo,
  PersonStub,
  PostAssignmentStub,
  toConnection,
  WorkItem,
  WorkList,
} from './graphql/types.js';
export { defineMachine, verbsIn, type Machine } from './machine.js';
export { matches } from './match.js';
export {
  defineNoun,
  type AnyNoun,
  type Base,
  type Blocker,
  type Condition,
  type Noun,
  type Policy,
  type Visible,
} from './noun.js';
export { applyOrgFacts, leaderOfLine, orgFact, orgFacts, postWithRole, workCalendar } from './org/org.js';
export { concernsPost, standsIn } from './org/holder.js';
export { maskAddress, maskIdNumber, maskName, maskPhone, maskText } from './masks.js';
export {
  cursorFrom,
  cutPage,
  readCursor,
  readPage,
  windowOf,
  type Page,
  type PageArgs,
  type PageWindow,
  type SortKey,
} from './page.js';
export { findPersonal, maskPersonal, restorePersonal, type Known, type Personal } from './personal-text.js';
export { childrenOf, countRows, loaderOf, readExisting, readOne, readRows, viewerOf } from './read.js';
export { mayReadAudit, mayReadOwnActs } from './records/audit-search.js';
export type { DataClasses } from './provision/data-classes.js';
export { recordProvision } from './provision/record.js';
export { provisionResolver } from './provision/resolver.js';
export { mayReadProvisions } from './provision/search.js';
export type { Standing } from './rights/standing.js';
export { nextNumber } from './records/numbers.js';
export { StoredFile } from './records/record.entities.js';
export { canonical, sha256 } from './records/hash.js';
export { audit, writeAudit, writeHistories, writeHistory } from './records/write-records.js';
export { door, type ContextOf } from './server.js';
export { sealedFields, type SealedFields } from './secrets/fields.js';
export { resealTable, rotateKeys, type Rotation, type SealedTable } from './secrets/rotate.js';
export { isSealed, keyOfBytes, SealBroken } from './secrets/seal.js';
export { recordUnmasking, type UnmaskCall } from './secrets/unmasking.js';
export { blank, set } from './row.js';
export { runService, serve, type Runtime, type ServiceDefinition } from './service.js';
export { containing, keptText, keptTexts, phoneOf } from './text.js';
export { inTransaction } from './transaction.js';
export { has, isWithin, subdistrictPath, SYSTEM, upwards, within, type Viewer } from './viewer.js';
export { WorkCalendar, type WorkYear } from './work-calendar.js';
export {
  act,
  create,
  createAlong,
  lock,
  mayCreate,
  onlyOnce,
  requireCreate,
  type ActInput,
  type ActResult,
} from './write.js';
