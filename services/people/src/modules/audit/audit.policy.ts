import { mayReadAudit, mayReadOwnActs } from '@lianxi/service-kit';

/** The menu entry of the audit (审计查询): the rows of every service are read from one page of this module. */
export const auditMenu = { policy: { create: { readAudit: mayReadAudit, readOwnActs: mayReadOwnActs } } };
