/** Services that keep an audit of their own, in the order of the page. */
export const AUDIT_SERVICES = ['people', 'cases', 'meetings', 'supervision'] as const;
export type AuditService = (typeof AUDIT_SERVICES)[number];

export const auditServiceOf = (name: string | undefined): AuditService =>
  AUDIT_SERVICES.find((service) => service === name) ?? 'people';

/** Variables that ask one service and leave the others out. */
export const only = (service: AuditService): Record<AuditService, boolean> => ({
  people: service === 'people',
  cases: service === 'cases',
  meetings: service === 'meetings',
  supervision: service === 'supervision',
});
