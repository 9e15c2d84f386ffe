import { settings } from './env.js';

export interface Answer<Data> {
  data: Data | null;
  errors: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; params?: Record<string, unknown> };
  }[];
  codes: string[];
}

/** A caller of the platform's one address, with a session cookie or a machine token. */
export interface Caller {
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  tries<Data>(query: string, variables?: Record<string, unknown>, language?: string): Promise<Answer<Data>>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Asks for an export and fetches it with the ticket; answers whichever of the two was refused. */
  takes(address: string, asked?: Record<string, string>): Promise<Response>;
  upload(service: string, name: string, bytes: Uint8Array): Promise<string>;
}

function callerWith(credential: Record<string, string>): Caller {
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${settings.url}${path}`, {
      ...init,
      headers: { ...credential, ...(init.headers as Record<string, string>) },
    });
  const tries: Caller['tries'] = async (query, variables = {}, language = 'zh-CN') => {
    const response = await call('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ query, variables }),
    });
    const { data = null, errors = [] } = (await response.json()) as { data?: never; errors?: Answer<never>['errors'] };
    return { data, errors, codes: errors.map((error) => error.extensions.code) };
  };
  return {
    tries,
    fetch: call,
    takes: async (address, asked = {}) => {
      const headers = { 'content-type': 'application/json' };
      const given = await call(address, { method: 'POST', headers, body: JSON.stringify(asked) });
      if (given.status !== 201) return given;
      const { ticket } = (await given.json()) as { ticket: string };
      return call(`${address}?ticket=${ticket}`);
    },
    ask: async (query, variables) => {
      const { data, errors } = await tries(query, variables);
      if (errors.length || !data)
        throw new Error(`${query}\n${JSON.stringify(variables)}\n${JSON.stringify(errors, null, 2)}`);
      return data as never;
    },
    upload: async (service, name, bytes) => {
      const form = new FormData();
      form.append('file', new File([new Uint8Array(bytes)], name));
      const response = await call(`/files/${service}`, { method: 'POST', body: form });
      return ((await response.json()) as { fileId: string }).fileId;
    },
  };
}

/** Signs a person in with the demonstration password. */
export async function signIn(username: string, password = settings.password): Promise<Caller> {
  const response = await fetch(`${settings.url}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (!response.ok) throw new Error(`${username}: ${response.status} ${await response.text()}`);
  return callerWith({
    cookie: response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  });
}

/** Signs the district's machine client in (OAuth 2.0 client credentials). */
export async function signInMachine(clientId = 'district-system', secret = settings.password): Promise<Caller> {
  const response = await fetch(`${settings.url}/auth/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return callerWith({ authorization: `Bearer ${token}` });
}

/** A caller nobody knows. */
export const stranger = callerWith({});

/** A picture of one pixel, as evidence. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
