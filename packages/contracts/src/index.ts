export * from './claims.js';
export * from './errors.js';
export * from './events/index.js';
export type { OrgFact, OrgFactOf } from './events/org.js';
export * from './locale.js';
export * from './registry.js';
export * from './roles.js';
export * from './rights/columns.js';
export * from './rights/matrix.js';
