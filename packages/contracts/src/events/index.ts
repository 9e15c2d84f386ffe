import type { z } from 'zod';
import { caseConcerned, caseMoved, caseUnmasked } from './case.js';
import { caseScheduled, decisionRecorded, minutesCopiedUp } from './meeting.js';
import { orgChanged } from './org.js';
import { checkDrawn } from './supervision.js';

/**
 * Every event of the platform: `noun.pastVerb`, the service that may publish it, the services that hear it, the schema
 * of its payload. Payloads carry ids, never personal data; they are checked when sent and when handled.
 */
export const EVENTS = {
  'org.changed': { publisher: 'people', consumers: ['cases', 'meetings', 'supervision'], schema: orgChanged },
  'case.moved': { publisher: 'cases', consumers: ['meetings'], schema: caseMoved },
  'case.concerned': { publisher: 'cases', consumers: ['meetings'], schema: caseConcerned },
  'case.unmasked': { publisher: 'cases', consumers: ['people'], schema: caseUnmasked },
  'case.scheduled': { publisher: 'meetings', consumers: ['cases'], schema: caseScheduled },
  'decision.recorded': { publisher: 'meetings', consumers: ['cases'], schema: decisionRecorded },
  'minutes.copiedUp': { publisher: 'meetings', consumers: [], schema: minutesCopiedUp },
  'check.drawn': { publisher: 'supervision', consumers: [], schema: checkDrawn },
} as const;

export type EventName = keyof typeof EVENTS;
export type EventPayload<N extends EventName> = z.infer<(typeof EVENTS)[N]['schema']>;
export const SERVICES = ['people', 'cases', 'meetings', 'supervision'] as const;
export type ServiceId = (typeof SERVICES)[number];
