/**
 * Classes of domain §5.4, as far as a provision record wants them:
 * `personal` points to a person and is given as it is; `masked` does, and machine clients get it masked; `text` is free
 * text, in which people may be named although numbers and known names are hidden; `none` points to nobody.
 */
export type DataClass = 'personal' | 'masked' | 'text' | 'none';

/**
 * `Type.field` by class. Every field of a service's graph that holds text or a day stands in one of them; a test of the
 * house compares.
 */
export type DataClasses = Readonly<Record<DataClass, readonly string[]>>;

/** Fields of the kit's own types, which every service has. */
const KIT: DataClasses = {
  personal: [],
  masked: [],
  text: ['HistoryEntry.reason', 'HistoryEntry.details', 'AttachedFile.name', 'WorkItem.title'],
  none: [
    'HistoryEntry.verb',
    'HistoryEntry.fromState',
    'HistoryEntry.toState',
    'AttachedFile.mime',
    'AttachedFile.sha256',
    'AvailableAction.verb',
    'AvailableAction.blockedBy',
    'PageInfo.startCursor',
    'PageInfo.endCursor',
    'WorkItem.kind',
    'WorkItem.dueOn',
    'WorkItem.path',
    'WorkItem.light',
    'RightExplanation.noun',
    'RightExplanation.until',
    'RightLack.code',
    'RightLack.kind',
    'RightLack.roles',
    'RightLack.states',
    'RightLack.text',
    'RightOfVerb.verb',
    'RightReason.letters',
    'RightReason.role',
    'RightReason.row',
    'RightReason.rule',
    'RightReason.text',
    'ReaderByRight.roles',
    'ReaderByRight.until',
  ],
};

/** Types that machine clients never get: they are refused or empty for whoever is no auditor or administrator. */
export const NOT_FOR_MACHINES = /^(Audit|HistoryChain|Provision|DeadLetter)/;

/** Joins a service's fields with the kit's; `none` may not hide what another class says. */
export function classOf(classes: DataClasses): (field: string) => DataClass | undefined {
  const found = new Map<string, DataClass>();
  for (const one of ['none', 'text', 'masked', 'personal'] as const)
    for (const field of [...KIT[one], ...classes[one]]) found.set(field, one);
  return (field) => found.get(field);
}

export const fieldsOf = (classes: DataClasses): string[] =>
  (['none', 'text', 'masked', 'personal'] as const).flatMap((one) => [...KIT[one], ...classes[one]]);
