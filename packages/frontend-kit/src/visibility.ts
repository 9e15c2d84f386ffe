import type { RegistryEntry, SlotEntry } from '@lianxi/contracts/registry';
import type { Viewer } from './viewer-data.js';

/**
 * Whether a menu entry or slot piece is drawn. Without an action: yes. Where the service does not answer nobody knows,
 * so it stays (with a grey dot) instead of vanishing. Hiding is a comfort, not the lock.
 */
export function maySee(
  viewer: Pick<Viewer, 'actions'>,
  viewerField: string | undefined,
  action: string | undefined,
): boolean {
  if (!action) return true;
  if (!viewerField) return false;
  const actions = viewer.actions[viewerField];
  return actions == null || actions.some((one) => one.verb === action);
}

export interface Contribution {
  entry: RegistryEntry;
  slot: SlotEntry;
}

/** Pieces for a slot that this viewer may see, in the registry's order. */
export function contributions(
  entries: readonly RegistryEntry[],
  name: string,
  viewer: Pick<Viewer, 'actions'>,
): Contribution[] {
  return entries
    .filter((entry) => entry.enabled)
    .flatMap((entry) =>
      entry.slots
        .filter((slot) => slot.slot === name && maySee(viewer, entry.viewerField, slot.action))
        .map((slot) => ({ entry, slot })),
    )
    .sort((a, b) => a.slot.order - b.slot.order || a.slot.key.localeCompare(b.slot.key));
}
