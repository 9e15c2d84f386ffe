import {
  auditResolver,
  deadLetterResolver,
  explainResolver,
  provisionResolver,
  referencesOf,
  viewerReference,
  type ServiceDefinition,
} from '@lianxi/service-kit';
import { QuarterlyCheck } from './modules/quarterly-check/quarterly-check.entity.js';
import { quarterlyCheck } from './modules/quarterly-check/quarterly-check.noun.js';
import { QuarterlyCheckMutations } from './modules/quarterly-check/quarterly-check.mutations.js';
import {
  DrawnUnitResolver,
  EligibleUnitResolver,
  QuarterlyCheckResolver,
} from './modules/quarterly-check/quarterly-check.resolver.js';
import { ViewerStub, ViewerStubResolver } from './modules/viewer/viewer.resolver.js';
import { WorkResolver } from './modules/work/work.resolver.js';
import { dataClasses } from './data-classes.js';
import { ROOT } from './root.js';

/** The supervision service: how carrying-out is checked, from the quarter's random draw on (R-047…R-050). */
export const supervision: ServiceDefinition = {
  id: 'supervision',
  root: ROOT,
  dataClasses,
  entities: [QuarterlyCheck],
  graph: {
    resolvers: [
      QuarterlyCheckResolver,
      QuarterlyCheckMutations,
      EligibleUnitResolver,
      DrawnUnitResolver,
      ViewerStubResolver,
      WorkResolver,
      auditResolver('supervision'),
      deadLetterResolver('supervision'),
      provisionResolver('supervision'),
      ...explainResolver('supervision', { nouns: { QuarterlyCheck: quarterlyCheck } }),
    ],
    orphanedTypes: [ViewerStub],
    references: {
      ...referencesOf({ QuarterlyCheck: quarterlyCheck }),
      ...viewerReference,
    },
  },
};
