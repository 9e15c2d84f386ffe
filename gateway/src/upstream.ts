import {
  BulkheadRejectedError,
  CircuitState,
  ConsecutiveBreaker,
  TaskCancelledError,
  TimeoutStrategy,
  bulkhead,
  circuitBreaker,
  handleWhen,
  isBrokenCircuitError,
  timeout,
  wrap,
  type CircuitBreakerPolicy,
  type IPolicy,
} from 'cockatiel';
import { Pool } from 'undici';

/** How long and how much the gateway waits for one service. */
export interface UpstreamLimits {
  /** Time for one call, body included, in milliseconds. */
  limitMs: number;
  /** Calls under way at once; as many again times two may wait. */
  concurrent: number;
  /** Failures in a row that open the circuit. */
  failures: number;
  /** How long an open circuit answers at once before it tries again, in milliseconds. */
  resetMs: number;
  /** Time in which a service has to say that it is ready before the first call after that is sent, in milliseconds. */
  readyMs: number;
}

export const UPSTREAM_LIMITS: UpstreamLimits = {
  limitMs: 5_000,
  concurrent: 64,
  failures: 5,
  resetMs: 2_000,
  readyMs: 1_000,
};

export interface UpstreamCall {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
  /** Repeat once after a connection error; only for reads. */
  retry: boolean;
}

export type FailureReason = 'connection' | 'timeout' | 'status' | 'body' | 'open' | 'full';

/** Why a service gave no usable answer. The reason goes to the log, never to a client. */
export class UpstreamFailure extends Error {
  constructor(
    readonly service: string,
    readonly reason: FailureReason,
    detail = '',
  ) {
    super(`${service}: ${reason}${detail && ` (${detail})`}`);
  }
}

/**
 * One service behind the gateway: its connections, and a bulkhead, a circuit breaker and a time limit around every
 * call.
 */
export class Upstream {
  readonly pool: Pool;
  private readonly policy: IPolicy;
  private readonly breaker: CircuitBreakerPolicy;

  constructor(
    readonly name: string,
    origin: string,
    private readonly limits: UpstreamLimits = UPSTREAM_LIMITS,
  ) {
    // Idle connections are given up before the service (5 s in Node) closes them under a request.
    this.pool = new Pool(origin, {
      keepAliveTimeout: 3_000,
      keepAliveMaxTimeout: 4_000,
      connections: 256,
      connectTimeout: Math.min(limits.limitMs, 2_000),
    });
    // That a call found no place says nothing about the service.
    const failed = handleWhen((error) => !(error instanceof BulkheadRejectedError));
    this.breaker = circuitBreaker(failed, {
      halfOpenAfter: limits.resetMs,
      breaker: new ConsecutiveBreaker(limits.failures),
    });
    const time = timeout(limits.limitMs, { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false });
    // The time a call waits for its place is part of its limit, and an open circuit is not waited for at all.
    this.policy = wrap(this.breaker, time, bulkhead(limits.concurrent, limits.concurrent * 2));
  }

  /** `open` while calls are refused at once after failures in a row. */
  get circuit(): 'closed' | 'open' {
    return this.breaker.state === CircuitState.Closed ? 'closed' : 'open';
  }

  /**
   * One call that answers JSON. A status from 500 on, a broken body, silence or a refused connection is an
   * `UpstreamFailure`.
   */
  async json(call: UpstreamCall): Promise<{ status: number; body: unknown }> {
    // One call tries whether the service is back; the others do not wait for what becomes of it.
    if (this.breaker.state === CircuitState.HalfOpen) throw new UpstreamFailure(this.name, 'open');
    try {
      return await this.policy.execute(({ signal }) => this.attempt(call, signal));
    } catch (error) {
      throw this.failure(error);
    }
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }

  private async attempt(call: UpstreamCall, signal: AbortSignal) {
    if (this.breaker.state === CircuitState.HalfOpen) await this.demandReady(signal);
    try {
      return await this.send(call, signal);
    } catch (error) {
      if (!call.retry || signal.aborted || error instanceof UpstreamFailure) throw error;
      return this.send(call, signal);
    }
  }

  /** A service that hangs costs the call that tries it this long, not the whole limit. */
  private async demandReady(signal: AbortSignal): Promise<void> {
    const soon = AbortSignal.any([signal, AbortSignal.timeout(this.limits.readyMs)]);
    const { statusCode, body } = await this.pool.request({ method: 'GET', path: '/ready', signal: soon });
    await body.dump();
    if (statusCode !== 200) throw new UpstreamFailure(this.name, 'status', String(statusCode));
  }

  private async send({ method, path, headers, body }: UpstreamCall, signal: AbortSignal) {
    const response = await this.pool.request({ method, path, headers, body, signal });
    const text = await response.body.text();
    const status = response.statusCode;
    if (status >= 500) throw new UpstreamFailure(this.name, 'status', String(status));
    return { status, body: this.parse(text, status) };
  }

  /** A refusal (4xx) may come without JSON; a success may not. */
  private parse(text: string, status: number): unknown {
    try {
      return JSON.parse(text);
    } catch {
      if (status >= 400) return undefined;
      throw new UpstreamFailure(this.name, 'body');
    }
  }

  private failure(error: unknown): UpstreamFailure {
    if (error instanceof UpstreamFailure) return error;
    if (isBrokenCircuitError(error)) return new UpstreamFailure(this.name, 'open');
    if (error instanceof BulkheadRejectedError) return new UpstreamFailure(this.name, 'full');
    if (error instanceof TaskCancelledError) return new UpstreamFailure(this.name, 'timeout');
    return new UpstreamFailure(
      this.name,
      'connection',
      error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : '',
    );
  }
}
