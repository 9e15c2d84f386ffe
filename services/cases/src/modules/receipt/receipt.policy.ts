import { defineNoun } from '@lianxi/service-kit';
import { RegistrationReceipt } from './receipt.entity.js';

/** A receipt is there for who registered, in whatever post, and for nobody else. */
export const receipt = defineNoun<RegistrationReceipt, never>({
  name: 'registrationReceipt',
  entity: RegistrationReceipt,
  policy: {
    visible: ({ kind, personId }) => (kind === 'person' && personId ? { personId, withheld: false } : false),
    verbs: {} as never,
  },
  columns: ['id', 'version', 'createdAt', 'slipCode', 'caseId', 'personId', 'clientMutationId', 'withheld'],
});
