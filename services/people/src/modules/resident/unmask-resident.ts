import { badInput, forbidden, readExisting, recordUnmasking, viewerOf, type Ctx } from '@lianxi/service-kit';
import { noteUnmaskCall } from '../security-alert/unmask-calls.js';
import type { UnmaskResidentInput } from './resident.inputs.js';
import { isChild, PERSONAL, resident, unmaskable, type Personal } from './resident.policy.js';
import { residentSecrets } from './resident.sealed.js';

/**
 * The plain values that the viewer's role may see, once, for a stated purpose; who saw which fields and why is an audit
 * row without the values.
 */
export async function unmaskResident(
  ctx: Ctx,
  { id, fields, purpose }: UnmaskResidentInput,
): Promise<Record<Personal, string | null>> {
  const row = await readExisting(ctx, resident, id);
  const allowed = unmaskable(viewerOf(ctx), isChild(residentSecrets.open(ctx, row, 'birthDate'), ctx.clock.today()));
  if (!fields.length || fields.some((field) => !PERSONAL.includes(field as Personal))) throw badInput('fields');
  if (fields.some((field) => !allowed.includes(field as Personal))) throw forbidden();
  await recordUnmasking(ctx, { what: 'resident.unmask', objectId: row.id, fields, purpose }, (tx, call) =>
    noteUnmaskCall(tx, 'people', call),
  );
  return Object.fromEntries(
    PERSONAL.map((field) => [field, fields.includes(field) ? residentSecrets.open(ctx, row, field) : null]),
  ) as Record<Personal, string | null>;
}
