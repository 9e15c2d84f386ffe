export { askAudit, readsOwnActs, rewriteRecords, untilSealed, type AuditAnswer } from './audit.js';
export { openRootFields, textsTaken, unclassifiedFields, undeclaredTexts } from './house.js';
export { brokenParts } from './papers.js';
export { startStory, type Actor, type Answer, type Story } from './story.js';
export { claimsOf, GRID, MACHINE, personOf, postOf, UNIT, ZONE_FACTS, type Name } from './zone.js';
export { walkOffers, type VerbCall, type Walk } from './walker.js';
export { idleDeviations, policyAnswers, rightCases, viewerIn, type RightCase } from './rights.js';
export { brokenText, oddText } from './texts.js';
export { unzip } from './unzip.js';
