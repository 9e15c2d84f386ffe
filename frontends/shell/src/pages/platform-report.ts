import { SDK_VERSION, type ModuleState } from '@lianxi/frontend-kit';

/** What the gateway's `/ready` tells. */
export interface GatewayFacts {
  status: string;
  subgraphs?: Record<string, string>;
  /** Events that a service could not handle, by service. */
  deadLetters?: Record<string, number>;
  problems?: readonly unknown[];
}

/** The diagnosis as plain text, without anything personal. */
export function platformReport(
  shellVersion: string,
  modules: readonly ModuleState[],
  gateway: GatewayFacts | null,
): string {
  return [
    `shell ${shellVersion}  sdk ${SDK_VERSION}`,
    `gateway ${gateway?.status ?? '…'}`,
    ...Object.entries(gateway?.subgraphs ?? {}).map(([name, state]) => {
      const dead = gateway?.deadLetters?.[name] ?? 0;
      return `service ${name}  ${state}${dead ? `  dead letters ${dead}` : ''}`;
    }),
    ...modules.map(
      ({ entry, status, loadMs, failure }) =>
        `module ${entry.id} ${entry.version}  sdk ${entry.sdk}  ${status}${loadMs === null ? '' : `  ${loadMs} ms`}${failure ? `  ${failure}` : ''}`,
    ),
    ...(gateway?.problems ?? []).map((problem) => `problem ${JSON.stringify(problem)}`),
  ].join('\n');
}
