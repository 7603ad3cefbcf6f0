import { type BlockJson, isEmptyDocument } from '#shared/essay/document.ts';
import { type BuildBlock, buildDocument } from '#shared/essay/import/build-document.ts';
import type { FileBlock } from '#shared/essay/import/file-content.ts';
import { blocksOfPage } from '#shared/essay/import/page/blocks.ts';
import { attribute, type Element, elementsIn, type PageParent } from '#shared/essay/import/page/elements.ts';

/** How many of each were left out. */
export type LeftOut = {
  /** Different looks that an essay does not keep: fonts, sizes, colours, underlining. */
  readonly styles: number;
  readonly pictures: number;
  /** Their words are kept, a line for each row. */
  readonly tables: number;
  /** Their words are kept. */
  readonly links: number;
  readonly comments: number;
};

export type ReadPage = { readonly content: readonly BlockJson[]; readonly leftOut: LeftOut };

/** What an essay keeps of a page that was copied in a word processor or a browser; `content` is empty without words. */
export function readPage(page: PageParent): ReadPage {
  const { blocks, notes, images, tables } = blocksOfPage(page);
  const document = buildDocument(blocks.flatMap(asBuilt), notes);
  const all = elementsIn(page);
  return {
    content: isEmptyDocument(document) || blocks.length === 0 ? [] : document.content,
    leftOut: {
      styles: new Set(all.flatMap(strangeLooks)).size,
      pictures: images,
      tables,
      links: all.filter(isOuterLink).length,
      comments: all.filter((element) => /mso-element\s*:\s*comment\s*(?:;|$)/i.test(styleOf(element))).length,
    },
  };
}

function asBuilt(block: FileBlock): BuildBlock[] {
  if (block.type === 'page-break') return [];
  const { type, runs } = block;
  return [
    {
      type,
      runs,
      part: 'body',
      level: type === 'heading' ? block.level : 1,
      ordered: type === 'item' && block.ordered,
      depth: type === 'item' ? block.depth : 0,
    },
  ];
}

const kept = /^(?:normal|inherit|initial|none|auto|transparent|currentcolor|windowtext|black)$/i;

/** “color: red”, “font-family: Arial” … as they stand on elements, however often. */
function strangeLooks(element: Element): string[] {
  const looks = styleOf(element).matchAll(
    /(?:^|;)\s*(color|background(?:-color)?|font-family|font-size|text-decoration(?:-line)?)\s*:\s*([^;]{1,200})/gi,
  );
  const own = [...looks].flatMap(([, name = '', value = '']) =>
    kept.test(value.trim()) ? [] : [`${name.toLowerCase()}: ${value.trim().toLowerCase()}`],
  );
  return element.tagName === 'u' ? [...own, 'text-decoration: underline'] : own;
}

function isOuterLink(element: Element): boolean {
  return element.tagName === 'a' && /^(?:https?|mailto):/i.test(attribute(element, 'href') ?? '');
}

function styleOf(element: Element): string {
  return attribute(element, 'style') ?? '';
}
