import {
  auditResolver,
  deadLetterResolver,
  explainResolver,
  notThere,
  provisionResolver,
  referencesOf,
  stubReferences,
  viewerReference,
  type ServiceDefinition,
} from '@lianxi/service-kit';
import { loadBaseData } from './base-data.js';
import { mountExports } from './export/routes.js';
import { Case } from './modules/case/case.entity.js';
import { onCaseScheduled, onDecisionRecorded } from './modules/case/case.handlers.js';
import { CaseMutations } from './modules/case/case.mutations.js';
import { cases } from './modules/case/case.policy.js';
import { CaseResolver } from './modules/case/case.resolver.js';
import { rotateKeysCommand } from './modules/case/case.sealed.js';
import { CaseTexts } from './modules/case/case.texts.js';
import { Category } from './modules/category/category.entity.js';
import { CategoryResolver } from './modules/category/category.resolver.js';
import { CaseClock, ClockPolicy } from './modules/clock/clock.entity.js';
import { organisationChanged } from './modules/clock/clock.handlers.js';
import { ClockResolver } from './modules/clock/clock.resolver.js';
import { HandlingRecord } from './modules/record/record.entity.js';
import { PostResolver } from './modules/post/post.resolver.js';
import { RegistrationReceipt } from './modules/receipt/receipt.entity.js';
import { receipt } from './modules/receipt/receipt.policy.js';
import { ReceiptResolver } from './modules/receipt/receipt.resolver.js';
import { RecordResolver } from './modules/record/record.resolver.js';
import { Recusal } from './modules/recusal/recusal.entity.js';
import { recusalsThere } from './modules/recusal/recusal.there.js';
import { CaseRecusals, RecusalResolver } from './modules/recusal/recusal.resolver.js';
import { subdistrictOf } from './modules/unit/unit.facts.js';
import { accusedUnitsMoved } from './modules/unit/unit.handlers.js';
import { GridResolver } from './modules/grid/grid.resolver.js';
import { UnitResolver } from './modules/unit/unit.resolver.js';
import { ViewerResolver } from './modules/viewer/viewer.resolver.js';
import { ViewerStub } from './modules/stubs.js';
import { dataClasses } from './data-classes.js';
import { freeText } from './free-text.js';
import { ROOT } from './root.js';

/** The cases service: matters, their ledger, lists, records, clocks. */
export const casesService: ServiceDefinition = {
  id: 'cases',
  root: ROOT,
  dataClasses,
  freeText,
  entities: [Case, Category, CaseClock, ClockPolicy, HandlingRecord, Recusal, RegistrationReceipt],
  graph: {
    resolvers: [
      CaseResolver,
      CaseTexts,
      CaseMutations,
      CategoryResolver,
      ClockResolver,
      RecordResolver,
      ReceiptResolver,
      RecusalResolver,
      CaseRecusals,
      UnitResolver,
      GridResolver,
      PostResolver,
      ViewerResolver,
      auditResolver('cases', (ctx) => notThere(ctx, [cases, receipt], recusalsThere)),
      deadLetterResolver('cases'),
      provisionResolver('cases'),
      ...explainResolver('cases', { nouns: { Case: cases }, areas: { Case: subdistrictOf } }),
    ],
    orphanedTypes: [ViewerStub],
    references: {
      ...referencesOf({ Case: cases }),
      ...stubReferences('Unit', 'Grid', 'Post'),
      ...viewerReference,
    },
  },
  handlers: {
    'org.changed': async (ctx, payload) => {
      await organisationChanged(ctx, payload);
      await accusedUnitsMoved(ctx, payload);
    },
    'case.scheduled': onCaseScheduled,
    'decision.recorded': onDecisionRecorded,
  },
  routes: mountExports,
  baseData: loadBaseData,
  commands: { 'rotate-keys': rotateKeysCommand },
};
