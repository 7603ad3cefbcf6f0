import type { Look } from '../run-list.ts';
import { attribute, type Element, wordsOf } from './elements.ts';

const boldTags = new Set(['b', 'strong']);
const italicTags = new Set(['i', 'em', 'cite', 'dfn', 'var']);

/** How words in an element look, from its tag, its own style, and the classes of the page's style sheets. */
export function lookIn(element: Element, around: Look, classes: ReadonlyMap<string, string>): Look {
  const names = attribute(element, 'class')?.split(/\s+/) ?? [];
  const style = [...names.map((name) => classes.get(name) ?? ''), attribute(element, 'style') ?? ''].join(
    ';',
  );
  return {
    bold:
      lastOf(style, /(?<![\w-])font-weight\s*:\s*(\w+)/gi, isHeavy) ??
      (boldTags.has(element.tagName) || around.bold),
    italic:
      lastOf(style, /(?<![\w-])font-style\s*:\s*(\w+)/gi, (value) => value !== 'normal') ??
      (italicTags.has(element.tagName) || around.italic),
  };
}

/** Declarations by class name: Google Docs says italics with classes only. */
export function classesOf(styles: readonly Element[]): Map<string, string> {
  const classes = new Map<string, string>();
  for (const sheet of styles) {
    const text = wordsOf(sheet).slice(0, 500_000);
    for (const [, name, declarations] of text.matchAll(/\.([\w-]{1,80})\s{0,20}\{([^{}]{0,2000})\}/g))
      if (name !== undefined) classes.set(name, `${classes.get(name) ?? ''};${declarations ?? ''}`);
  }
  return classes;
}

export function isHidden(element: Element): boolean {
  return (
    attribute(element, 'hidden') !== null ||
    /\bMsoCommentReference\b|\bmsocomanchor\b/.test(attribute(element, 'class') ?? '') ||
    // Word's comments, heads and feet stand in the page as well.
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-element\s*:\s*(?:comment|header|footer)/i.test(
      attribute(element, 'style') ?? '',
    )
  );
}

function lastOf(style: string, pattern: RegExp, judge: (value: string) => boolean): boolean | null {
  const value = [...style.matchAll(pattern)].at(-1)?.[1];
  return value === undefined ? null : judge(value.toLowerCase());
}

function isHeavy(value: string): boolean {
  return value === 'bold' || value === 'bolder' || Number(value) >= 600;
}
