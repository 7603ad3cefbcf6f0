/** As far as it is looked at here, the document that mammoth has read (its documents.js). */
type Part = {
  readonly type: string;
  readonly children?: readonly Part[];
  readonly styleName?: string | null;
  readonly numbering?: unknown;
  readonly indent?: Readonly<Record<'start' | 'firstLine' | 'hanging', string | number | null>>;
};

/** A centimetre in Word's twentieths of a point: less is an accident. */
const oneCentimetre = 560;

/**
 * Students set a long quotation apart by an indent, seldom by its style: paragraphs that are indented as a whole, where
 * most are not, get the style.
 */
export function withQuotations(document: Part): Part {
  const paragraphs = document.children?.filter(({ type }) => type === 'paragraph') ?? [];
  const apart = new Set(paragraphs.filter(isSetApart));
  if (apart.size === 0 || apart.size > paragraphs.length * 0.4) return document;
  return {
    ...document,
    children: (document.children ?? []).map((part) =>
      apart.has(part) ? { ...part, styleName: 'Quote' } : part,
    ),
  };
}

function isSetApart({ styleName, numbering, indent }: Part): boolean {
  const isPlain =
    styleName === null || styleName === undefined || /^(?:normal|body|default)/i.test(styleName);
  if (!isPlain || numbering) return false;
  return (
    Number(indent?.start ?? 0) >= oneCentimetre &&
    !Number(indent?.hanging ?? 0) &&
    Number(indent?.firstLine ?? 0) <= 0
  );
}
