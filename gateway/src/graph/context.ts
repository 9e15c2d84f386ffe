import type { Locale } from '@lianxi/contracts';
import type { Principal } from '../identity/principal.js';

/** What travels with one GraphQL request through the gateway. */
export interface GraphContext {
  locale: Locale;
  requestId: string;
  principal: Principal | null;
  /** The `Authorization` header for one service; undefined for an anonymous request. */
  bearer(service: string): Promise<string> | undefined;
}
