import { z } from 'zod';

const PUBLIC_URL = z.url({ protocol: /^https?$/ }).default('http://localhost:4000');

/** Address at which people reach the platform, also through a proxy that ends TLS; where it begins with `https:` the session cookie is `Secure`. */
export function readPublicUrl(source: NodeJS.ProcessEnv = process.env): string {
  const { success, data } = PUBLIC_URL.safeParse(source['LIANXI_PUBLIC_URL'] || undefined);
  if (success) return new URL(data).origin;
  throw new Error('Environment is not usable: LIANXI_PUBLIC_URL is not an address like https://lianxi.example.cn.');
}
