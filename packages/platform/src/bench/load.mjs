// Sends a fixed number of requests and measures each.
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** A client with at most `concurrency` kept connections. `ask()` resolves to the parsed answer or rejects. */
export function client({ url, headers = {}, body, concurrency = 1 }) {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const options = {
    method: 'POST',
    agent,
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
  };
  const send = () =>
    new Promise((resolve, reject) => {
      const req = request(url, options, (res) => {
        const parts = [];
        res
          .on('data', (part) => parts.push(part))
          .on('error', reject)
          .on('end', () => {
            const text = Buffer.concat(parts);
            if (res.statusCode === 200) resolve(text);
            else reject(new Error(`${url} answered ${res.statusCode}: ${text.toString().slice(0, 300)}`));
          });
      });
      req.setTimeout(20_000, () => req.destroy(new Error(`${url} did not answer within 20 s`)));
      req.on('error', reject).end(body);
    });
  return { send, ask: async () => JSON.parse((await send()).toString()), close: () => agent.destroy() };
}

/**
 * `requests` requests, `concurrency` at a time, none begun after `limitMs`. Returns the latencies and the time in all,
 * in ms.
 */
export async function drive({ send }, { requests, concurrency, limitMs }) {
  const latencies = [];
  const began = performance.now();
  let left = requests;
  const lane = async () => {
    while (left > 0 && performance.now() - began < limitMs) {
      left -= 1;
      const start = performance.now();
      const answer = await send();
      latencies.push(performance.now() - start);
      if (answer.includes('"errors"')) throw new Error(`an answer with errors: ${answer.toString().slice(0, 500)}`);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  return { latencies, wallMs: performance.now() - began };
}

/**
 * Latencies of one round and the CPU milliseconds that each process spent meanwhile; `cpuNow` answers what they have
 * spent so far.
 */
export async function measure(sender, { cpuNow, ...plan }) {
  const before = cpuNow();
  const driven = await drive(sender, plan);
  await pause(50); // what is still being tidied up belongs to this round
  const after = cpuNow();
  return {
    ...driven,
    cpu: Object.fromEntries(
      Object.keys(after).map((name) => [name, after[name] === null ? null : after[name] - before[name]]),
    ),
  };
}
