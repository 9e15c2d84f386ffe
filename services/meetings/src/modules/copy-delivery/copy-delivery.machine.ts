import { defineMachine } from '@lianxi/service-kit';

/** Sent by the office, received by the district (domain §4.2 M13, R-053). */
export const copyDeliveryMachine = defineMachine({
  noun: 'copyDelivery',
  states: ['SENT', 'RECEIVED'],
  initial: 'SENT',
  terminal: ['RECEIVED'],
  verbs: { confirmReceipt: { from: ['SENT'], to: ['RECEIVED'], source: 'M13' } },
});

export type CopyDeliveryVerb = keyof typeof copyDeliveryMachine.verbs;
