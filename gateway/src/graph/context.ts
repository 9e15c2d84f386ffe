import type { Locale } from '@lianxi/contracts';
import type { Principal } from '../identity/principal.js';
import type { MachineRefusal } from '../identity/sessions.js';

/** What travels with one GraphQL request through the gateway. */
export interface GraphContext {
  locale: Locale;
  requestId: string;
  principal: Principal | null;
  /** Types of which a service withheld an object that another one refers to: it is not there, or not the viewer's. */
  withheld: Set<string>;
  /** Tells people of a refusal of a machine client; nothing for everybody else. */
  refused(refusal: MachineRefusal): Promise<void>;
  /** The header that proves to one service that the gateway asks, and for whom. */
  proof(service: string): Promise<Record<string, string>>;
}
