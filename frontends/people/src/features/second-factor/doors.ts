import { ask, send } from '../own-account/doors';

export interface FactorState {
  /** Instant since which sign-in asks for a code; null where it does not. */
  since: string | null;
  /** Administrators of this installation must have one. */
  mandatory: boolean;
  recoveryCodesLeft: number;
}

export interface Enrolment {
  secret: string;
  uri: string;
}

const codes = async (path: string, body: object) =>
  ((await (await send(`second-factor/${path}`, body)).json()) as { recoveryCodes: string[] }).recoveryCodes;

/** Doors of the own second factor; each throws `Refused`. */
export const factorDoors = {
  state: async () => (await ask('second-factor')).json() as Promise<FactorState>,
  begin: async (password: string) => (await send('second-factor/begin', { password })).json() as Promise<Enrolment>,
  confirm: (code: string) => codes('confirm', { code }),
  renew: (password: string, code: string) => codes('recovery-codes', { password, code }),
  end: async (password: string, code: string) => void (await send('second-factor/end', { password, code })),
};
