/** Printing and timing that the benches share. Times are milliseconds of wall clock on the machine at hand. */

export type Figures = { readonly median: number; readonly p95: number; readonly max: number };

export function figuresOf(samples: readonly number[]): Figures {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), max: at(1) };
}

export function median(samples: readonly number[]): number {
  return figuresOf(samples).median;
}

/** Runs `work` some times without counting, then `times` times. */
export function timed(work: () => unknown, times: number, warmUp = 5): Figures {
  for (let run = 0; run < warmUp; run++) work();
  const samples: number[] = [];
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    work();
    samples.push(performance.now() - start);
  }
  return figuresOf(samples);
}

export function heading(text: string) {
  console.log(`\n${text}\n${'-'.repeat(text.length)}`);
}

export function row(name: string, cells: Readonly<Record<string, number | string>>) {
  const shown = Object.entries(cells).map(
    ([key, value]) => `${key} ${typeof value === 'number' ? round(value) : value}`,
  );
  console.log(`${name.padEnd(34)} ${shown.join('   ')}`);
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
