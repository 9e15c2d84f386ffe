import { v7 as uuid } from 'uuid';
import type { Ctx } from '../context.js';
import { DomainError } from '../domain-error.js';
import { viewerOf } from '../read.js';
import type { DataClass } from './data-classes.js';
import { ProvisionRow } from './provision.entity.js';

/** What an answer holds, gathered while it is made. */
export class Provided {
  private readonly fields = new Map<string, DataClass>();
  private readonly persons = new Set<unknown>();
  private readonly rows = new Set<unknown>();

  /** One field of one object that was given; an object is known by its id, or by itself where it has none. */
  add(field: string, dataClass: DataClass, source: unknown): void {
    const key = (source as { id?: unknown } | null)?.id ?? source;
    this.fields.set(field, dataClass);
    this.rows.add(key);
    if (dataClass !== 'text') this.persons.add(key);
  }

  get facts(): Pick<ProvisionRow, 'fields' | 'maskedFields' | 'persons' | 'rows'> | null {
    if (!this.fields.size) return null;
    const fields = [...this.fields.keys()].sort();
    return {
      fields,
      maskedFields: fields.filter((field) => this.fields.get(field) !== 'personal'),
      persons: this.persons.size,
      rows: this.rows.size,
    };
  }
}

/**
 * Writes the record of what a machine client is about to get, in a transaction of its own; of people nothing is
 * recorded here, their acts are in the audit. Throws `PROVISION_NOT_RECORDED` where it cannot: then nothing is given.
 */
export async function recordProvision(ctx: Ctx, facts: Provided['facts']): Promise<void> {
  const viewer = viewerOf(ctx);
  if (viewer.kind !== 'machine' || !facts) return;
  try {
    await ctx.em.fork().insert(ProvisionRow, {
      id: uuid(),
      at: new Date(),
      clientId: viewer.accountId,
      client: viewer.account,
      purpose: viewer.purpose ?? '',
      ...facts,
      requestId: ctx.requestId,
    });
  } catch (err) {
    ctx.log.error({ err, requestId: ctx.requestId }, 'a provision record could not be written');
    throw new DomainError('PROVISION_NOT_RECORDED');
  }
}
