import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { registryEntry, type RegistryEntry } from '@lianxi/contracts';

/** The modules that exist, and what is wrong with those that were left out. */
export interface RegistryState {
  entries: RegistryEntry[];
  problems: string[];
}

type Raw = Record<string, unknown> & { id: string };

/**
 * The list of modules as data: each built frontend's `dist/registry-entry.json`, over which the entries of
 * `<LIANXI_DATA>/registry.json` are laid by id. An entry there adds a module, replaces one, or changes single fields of
 * it (`{"id":"cases","enabled":false}` switches it off). Both are read again when they change; no restart, no build of
 * the shell.
 */
export class Registry {
  private readonly overridePath: string;
  private lastOverride: Raw[] = [];
  private state: { at: number; value: Promise<RegistryState> } | undefined;

  constructor(
    private readonly webRoot: string,
    dataDir: string,
    private readonly freshMs = 1_000,
  ) {
    this.overridePath = join(dataDir, 'registry.json');
  }

  read(): Promise<RegistryState> {
    if (this.state === undefined || Date.now() - this.state.at > this.freshMs)
      this.state = { at: Date.now(), value: this.gather() };
    return this.state.value;
  }

  private async gather(): Promise<RegistryState> {
    const problems: string[] = [];
    const raw = new Map<string, Raw>();
    for (const entry of await this.built(problems)) raw.set(entry.id, entry);
    for (const entry of await this.override(problems)) raw.set(entry.id, { ...raw.get(entry.id), ...entry });
    const entries = [...raw.values()].flatMap((entry) => checked(entry, problems));
    return { entries: entries.sort((a, b) => a.id.localeCompare(b.id)), problems };
  }

  private async built(problems: string[]): Promise<Raw[]> {
    const names = await readdir(this.webRoot).catch(() => []);
    const read = async (name: string) => {
      const text = await readFile(join(this.webRoot, name, 'dist', 'registry-entry.json'), 'utf8').catch(
        () => undefined,
      );
      return text === undefined ? [] : parsed(text, (value) => [value], `${name}: registry-entry.json`, problems);
    };
    return (await Promise.all(names.map(read))).flatMap((found) => found ?? []);
  }

  /** While the file is broken (being written, or a mistake), the last good one stands. */
  private async override(problems: string[]): Promise<Raw[]> {
    const text = await readFile(this.overridePath, 'utf8').catch(() => undefined);
    if (text === undefined) return (this.lastOverride = []);
    const list = parsed(text, (value) => (value as { modules?: unknown[] }).modules ?? [], 'registry.json', problems);
    return list === undefined ? this.lastOverride : (this.lastOverride = list);
  }
}

function parsed(
  text: string,
  entries: (value: unknown) => unknown[],
  name: string,
  problems: string[],
): Raw[] | undefined {
  try {
    const list = entries(JSON.parse(text));
    const [good, bad] = [list.filter(hasId), list.filter((entry) => !hasId(entry))];
    if (bad.length > 0) problems.push(`${name}: ${bad.length} without id`);
    return good;
  } catch {
    problems.push(`${name}: not valid JSON`);
    return undefined;
  }
}

const hasId = (entry: unknown): entry is Raw => typeof (entry as Raw | null)?.id === 'string';

function checked(raw: Raw, problems: string[]): RegistryEntry[] {
  const { success, data, error } = registryEntry.safeParse(raw);
  if (!success) {
    problems.push(`${raw.id}: ${error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`);
    return [];
  }
  const base = `/mfe/${data.id}/${data.version}/`;
  if (data.entry.startsWith(base)) return [data];
  problems.push(`${data.id}: entry is not below ${base}`);
  return [];
}
