import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';

export const ALGORITHM = 'ES256';

interface StoredKey {
  kid: string;
  createdAt: string;
  jwk: JWK;
}

/**
 * The gateway's signing keys: one file per key in `<LIANXI_DATA>/keys/`, readable by its owner alone. The newest signs,
 * all are published and verified; so a key is replaced by adding a file, and retired by deleting the old one a minute
 * later.
 */
export class Keys {
  private constructor(
    readonly kid: string,
    readonly signing: CryptoKey,
    private readonly verifying: ReadonlyMap<string, CryptoKey>,
    /** What `/.well-known/jwks.json` answers: public halves only. */
    readonly published: { keys: JWK[] },
  ) {}

  /** Reads the keys of a folder; makes the folder and the first key when there is none. */
  static async open(folder: string): Promise<Keys> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
    const stored = await Promise.all(
      names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as StoredKey),
    );
    if (stored.length === 0) stored.push(await Keys.generate(folder));
    stored.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    const published = stored.map(
      ({ kid, jwk: { kty, crv, x, y } }) => ({ kty, crv, x, y, kid, alg: ALGORITHM, use: 'sig' }) as JWK,
    );
    const verifying = new Map<string, CryptoKey>();
    for (const jwk of published) verifying.set(jwk.kid!, (await importJWK(jwk, ALGORITHM)) as CryptoKey);
    const newest = stored[0]!;
    return new Keys(newest.kid, (await importJWK(newest.jwk, ALGORITHM)) as CryptoKey, verifying, { keys: published });
  }

  /** The public key of this id, if it is one of ours. */
  verifier(kid: string | undefined): CryptoKey | undefined {
    return kid === undefined ? undefined : this.verifying.get(kid);
  }

  private static async generate(folder: string): Promise<StoredKey> {
    const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
    const key: StoredKey = { kid: randomUUID(), createdAt: new Date().toISOString(), jwk: await exportJWK(privateKey) };
    await writeFile(join(folder, `${key.kid}.json`), JSON.stringify(key), { mode: 0o600, flag: 'wx' });
    return key;
  }
}
