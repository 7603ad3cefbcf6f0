import type { StyledRun } from '#shared/sources/citation-styles.ts';

type Look = Omit<StyledRun, 'text'>;

/** What the CSL processor's HTML can say, by tag and its attributes; everything else is read as its words. */
const looks: readonly (readonly [tag: RegExp, look: Look])[] = [
  [/^i$|^em$|^span style="font-style: ?italic;?"$/, { italic: true }],
  [/^b$|^strong$/, { bold: true }],
  [/^sup$/, { raised: true }],
  [/^sub$/, { lowered: true }],
  [/^span style="font-variant: ?small-caps;?"$/, { smallCaps: true }],
];
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' };

/** The processor's HTML as runs, so that no markup of it, and none from a source's title, reaches a page. */
export function styledRuns(html: string): StyledRun[] {
  const runs: StyledRun[] = [];
  const open: { readonly name: string; readonly look: Look }[] = [];
  for (const piece of html.split(/(<[^<>]*>)/)) {
    const [, closing, tag] = /^<(\/?)([a-z][^<>]*)>$/i.exec(piece) ?? [];
    if (tag === undefined) {
      add(runs, textOf(piece), Object.assign({}, ...open.map(({ look }) => look)));
      continue;
    }
    const name = tag.split(/\s/)[0] ?? '';
    if (closing === '') open.push({ name, look: lookOf(tag) });
    else {
      const at = open.map((one) => one.name).lastIndexOf(name);
      if (at >= 0) open.splice(at, 1);
      // The number of an entry stands in a box of its own.
      if (name === 'div') add(runs, ' ', {});
    }
  }
  return trimmed(runs);
}

function lookOf(tag: string): Look {
  return looks.find(([pattern]) => pattern.test(tag))?.[1] ?? {};
}

function textOf(html: string): string {
  return html
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s*\n\s*/g, ' ');
}

function add(runs: StyledRun[], text: string, look: Look) {
  if (text === '') return;
  const last = runs.at(-1);
  const { text: before = '', ...lastLook } = last ?? {};
  if (last && JSON.stringify(lastLook) === JSON.stringify(look))
    runs.splice(-1, 1, { text: before + text, ...look });
  else runs.push({ text, ...look });
}

function trimmed(runs: readonly StyledRun[]): StyledRun[] {
  return runs
    .map((run, at) => {
      const start = at === 0 ? run.text.trimStart() : run.text;
      return { ...run, text: at === runs.length - 1 ? start.trimEnd() : start };
    })
    .filter(({ text }) => text !== '')
    .map((run) => ({ ...run, text: run.text.replace(/ {2,}/g, ' ') }));
}
