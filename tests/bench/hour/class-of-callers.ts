/** Everybody’s requests: how long each kind takes, and what failed. */
export function createCallers(origin: string) {
  const times = new Map<string, number[]>();
  const failures: string[] = [];
  let address = 0;

  /** A device on the network of its own, with its own cookies. */
  function device() {
    address += 1;
    const from = `10.1.${Math.floor(address / 250)}.${(address % 250) + 1}`;
    let cookie = '';
    const headers = () => ({ origin, cookie, 'x-forwarded-for': from });
    return {
      headers,
      /** The answer’s JSON; what fails is kept and thrown. `kind` is what its time is told under. */
      async ask<T>(kind: string, method: string, path: string, body?: unknown): Promise<T> {
        const began = performance.now();
        const answer = await fetch(`${origin}/api${path}`, {
          method,
          headers: { ...headers(), 'content-type': 'application/json' },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        });
        const text = await answer.text();
        const known = times.get(kind) ?? [];
        times.set(kind, known);
        known.push(performance.now() - began);
        const set = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
        if (set.length > 0) cookie = set.join('; ');
        if (!answer.ok) {
          failures.push(`${answer.status} ${method} ${path}: ${text.slice(0, 200)}`);
          throw new Error(failures.at(-1));
        }
        return (text === '' ? null : JSON.parse(text)) as T; // the route’s own shape, tested where the route is
      },
    };
  }

  return { device, times, failures };
}

export type Device = ReturnType<ReturnType<typeof createCallers>['device']>;

/** Runs the work for each, so many at once. */
export async function forEach<T>(list: readonly T[], atOnce: number, work: (one: T) => Promise<unknown>) {
  let next = 0;
  const worker = async () => {
    while (next < list.length) {
      const one = list[next++];
      if (one !== undefined) await work(one);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Milliseconds; NaN for none. */
export function percentiles(samples: readonly number[]) {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}
