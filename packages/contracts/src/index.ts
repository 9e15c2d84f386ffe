export * from './claims.js';
export * from './errors.js';
export * from './events/index.js';
export * from './field-groups.js';
export type { OrgFact, OrgFactOf } from './events/org.js';
export * from './locale.js';
export * from './registry.js';
export * from './roles.js';
