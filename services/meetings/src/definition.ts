import {
  auditResolver,
  deadLetterResolver,
  explainResolver,
  notThere,
  provisionResolver,
  referencesOf,
  stubReferences,
  type Ctx,
  type ServiceDefinition,
} from '@lianxi/service-kit';
import { AgendaItem } from './modules/agenda-item/agenda-item.entity.js';
import { agendaItem } from './modules/agenda-item/agenda-item.policy.js';
import { AgendaItemResolver } from './modules/agenda-item/agenda-item.resolver.js';
import { Attendance } from './modules/attendance/attendance.entity.js';
import { SignInFailure } from './modules/attendance/sign-in-failure.entity.js';
import { attendance } from './modules/attendance/attendance.policy.js';
import { AttendanceResolver } from './modules/attendance/attendance.resolver.js';
import { caseMoved } from './modules/case/case.handlers.js';
import { caseConcerned } from './modules/case/case-concern.js';
import { CaseConcern } from './modules/case/case-concern.entity.js';
import { CaseResolver } from './modules/case/case.resolver.js';
import { CopyDelivery } from './modules/copy-delivery/copy-delivery.entity.js';
import { organisationChanged } from './modules/copy-delivery/copy-delivery.handlers.js';
import { copyDelivery } from './modules/copy-delivery/copy-delivery.policy.js';
import { CopyDeliveryResolver } from './modules/copy-delivery/copy-delivery.resolver.js';
import { DecisionItem } from './modules/decision-item/decision-item.entity.js';
import { decisionItem } from './modules/decision-item/decision-item.policy.js';
import { DecisionItemResolver } from './modules/decision-item/decision-item.resolver.js';
import { DecisionItemVerbs } from './modules/decision-item/decision-item.verbs.js';
import { Meeting } from './modules/meeting/meeting.entity.js';
import { meeting } from './modules/meeting/meeting.policy.js';
import { MeetingResolver } from './modules/meeting/meeting.resolver.js';
import { Minutes } from './modules/minutes/minutes.entity.js';
import { mountMinutesExport } from './modules/minutes/minutes.export.js';
import { minutes } from './modules/minutes/minutes.policy.js';
import { MinutesResolver } from './modules/minutes/minutes.resolver.js';
import { PersonStub } from './modules/person/person.stub.js';
import { PostResolver } from './modules/post/post.resolver.js';
import { accusedUnitsMoved } from './modules/unit/unit.handlers.js';
import { UnitResolver } from './modules/unit/unit.resolver.js';
import { ViewerResolver } from './modules/viewer/viewer.resolver.js';
import { ViewerStub } from './modules/viewer/viewer.stub.js';
import { WorkResolver } from './modules/work/work.resolver.js';
import { dataClasses } from './data-classes.js';
import { freeText } from './free-text.js';
import { ROOT } from './root.js';

/** The meetings service: conferences, agenda, attendance, decisions, minutes and their copies to the district. */
export const meetings: ServiceDefinition = {
  id: 'meetings',
  root: ROOT,
  dataClasses,
  freeText,
  entities: [Meeting, AgendaItem, Attendance, SignInFailure, DecisionItem, Minutes, CopyDelivery, CaseConcern],
  graph: {
    resolvers: [
      MeetingResolver,
      AgendaItemResolver,
      AttendanceResolver,
      DecisionItemResolver,
      DecisionItemVerbs,
      MinutesResolver,
      CopyDeliveryResolver,
      CaseResolver,
      UnitResolver,
      PostResolver,
      ViewerResolver,
      WorkResolver,
      auditResolver('meetings', (ctx) =>
        notThere(ctx, [meeting, agendaItem, decisionItem, minutes, copyDelivery, attendance]),
      ),
      deadLetterResolver('meetings'),
      provisionResolver('meetings'),
      ...explainResolver('meetings', {
        nouns: {
          Meeting: meeting,
          AgendaItem: agendaItem,
          DecisionItem: decisionItem,
          Minutes: minutes,
          CopyDelivery: copyDelivery,
        },
      }),
    ],
    foreign: { Person: { type: () => PersonStub } },
    // Nothing here answers with a viewer, so the type has to be named.
    orphanedTypes: [ViewerStub],
    references: {
      ...referencesOf({
        Meeting: meeting,
        AgendaItem: agendaItem,
        DecisionItem: decisionItem,
        Minutes: minutes,
        CopyDelivery: copyDelivery,
      }),
      ...stubReferences('Case', 'Unit', 'Post'),
      Viewer: { __resolveReference: ({ id }, ctx: Ctx) => (ctx.viewer?.accountId === id ? { id } : null) },
    },
  },
  handlers: {
    'org.changed': async (ctx, payload) => {
      await organisationChanged(ctx, payload);
      await accusedUnitsMoved(ctx, payload);
    },
    'case.moved': caseMoved,
    'case.concerned': caseConcerned,
  },
  routes: (app, contextOf, runtime) => mountMinutesExport(app, contextOf, runtime.log),
};
