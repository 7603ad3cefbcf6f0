import type { Element } from '@xmldom/xmldom';
import type { Look } from '#shared/essay/import/run-list.ts';
import { childElements, elementsNamed } from './xml-elements.ts';

/** What an OpenDocument style says that matters here; null where it leaves it to its parent. */
type Style = {
  readonly parent: string | null;
  readonly title: string;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly isBreak: boolean;
  /** Centimetres from the left. */
  readonly indent: number | null;
  readonly firstIndent: number | null;
};

export type OdtStyles = {
  readonly lookIn: (style: string | null, around: Look) => Look;
  readonly isTitle: (style: string | null) => boolean;
  readonly isQuotation: (style: string | null) => boolean;
  readonly startsPage: (style: string | null) => boolean;
  /** Whether the list counts at this depth, from 0. */
  readonly isOrdered: (listStyle: string | null, depth: number) => boolean;
};

/** The styles of content.xml and styles.xml, by name; what one does not say, its parents do. */
export function odtStyles(roots: readonly Element[]): OdtStyles {
  const styles = new Map<string, Style>();
  const counting = new Map<string, ReadonlySet<number>>();
  for (const root of roots) {
    for (const element of elementsNamed(root, 'style:style')) {
      const name = element.getAttribute('style:name');
      if (name && !styles.has(name)) styles.set(name, styleOf(element));
    }
    for (const element of elementsNamed(root, 'text:list-style')) {
      const levels = childElements(element).filter(
        ({ tagName }) => tagName === 'text:list-level-style-number',
      );
      const numbers = levels.map((level) => Number(level.getAttribute('text:level') ?? 1) - 1);
      counting.set(element.getAttribute('style:name') ?? '', new Set(numbers));
    }
  }

  function chain(name: string | null): Style[] {
    const found: Style[] = [];
    for (let at = name; at !== null && found.length < 20; ) {
      const style = styles.get(at);
      if (!style) break;
      found.push(style);
      at = style.parent;
    }
    return found;
  }
  const isCalled = (name: string | null, pattern: RegExp) =>
    pattern.test(decoded(name ?? '')) ||
    chain(name).some(({ title, parent }) => pattern.test(title) || pattern.test(decoded(parent ?? '')));

  return {
    lookIn: (name, around) => ({
      bold: first(chain(name).map(({ bold }) => bold)) ?? around.bold,
      italic: first(chain(name).map(({ italic }) => italic)) ?? around.italic,
    }),
    isTitle: (name) => isCalled(name, /^title$/i),
    isQuotation: (name) =>
      isCalled(name, /^(?:quotations?|block ?(?:quotation|quote|text)|quote|intense quote)$/i) ||
      ((first(chain(name).map(({ indent }) => indent)) ?? 0) >= 1 &&
        (first(chain(name).map(({ firstIndent }) => firstIndent)) ?? 0) === 0 &&
        !isCalled(name, /list|heading|bibliography|footnote|endnote/i)),
    startsPage: (name) => styles.get(name ?? '')?.isBreak ?? false,
    isOrdered: (name, depth) => counting.get(name ?? '')?.has(depth) ?? false,
  };
}

function styleOf(element: Element): Style {
  const properties = childElements(element).filter(({ tagName }) =>
    /^style:(?:text|paragraph)-properties$/.test(tagName),
  );
  const said = (name: string) => first(properties.map((one) => one.getAttribute(name)));
  const weight = said('fo:font-weight');
  const slant = said('fo:font-style');
  return {
    parent: element.getAttribute('style:parent-style-name'),
    title: element.getAttribute('style:display-name') ?? '',
    bold: weight === null ? null : weight === 'bold' || Number(weight) >= 600,
    italic: slant === null ? null : slant !== 'normal',
    isBreak: said('fo:break-before') === 'page' || Boolean(element.getAttribute('style:master-page-name')),
    indent: centimetres(said('fo:margin-left')),
    firstIndent: centimetres(said('fo:text-indent')),
  };
}

/** Names hold what XML forbids as “_20_”. */
function decoded(name: string): string {
  return name.replace(/_([0-9a-f]{2})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function centimetres(length: string | null): number | null {
  const [, number, unit = ''] = /^(-?[\d.]+)(cm|mm|in|pt|pc)$/.exec(length ?? '') ?? [];
  return number === undefined ? null : Number(number) * (perUnit[unit] ?? 0);
}

const perUnit: Readonly<Record<string, number>> = { cm: 1, mm: 0.1, in: 2.54, pt: 0.0353, pc: 0.423 };

function first<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}
