import {
  AlignmentType,
  type ILevelsOptions,
  type IParagraphOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';

/** Twentieths of a point. */
export const inch = 1440;
const half = inch / 2;
const double = { line: 480, lineRule: LineRuleType.AUTO, before: 0, after: 0 };
const single = { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 120 };

/** Half points. */
const text = { font: 'Times New Roman', size: 24 };
const black = { ...text, color: '000000' };

/**
 * A page as MLA (9th ed., 1), APA (7th ed., 2.18) and Chicago (17th ed., 2.8) all accept it: 12 point, an inch of
 * margin, lines two apart, paragraphs and long quotations set in by half an inch, entries hanging by as much. The look is
 * in Word's own styles, so that it can be changed in one place.
 */
export const styles: IStylesOptions = {
  default: {
    document: { run: text },
    title: {
      next: 'BodyText',
      run: { ...black, size: 28, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...double, after: 240 } },
    },
    heading1: heading({ ...black, size: 28, bold: true }),
    heading2: heading({ ...black, bold: true }),
    heading3: heading({ ...black, bold: true, italics: true }),
    listParagraph: { run: text, paragraph: { spacing: double, indent: { left: half } } },
    bibliography: {
      run: text,
      paragraph: { spacing: double, indent: { left: half, hanging: half } },
    },
    footnoteText: {
      run: { ...text, size: 20 },
      paragraph: { spacing: { ...single, after: 60 } },
    },
  },
  paragraphStyles: [
    own('TitlePage', 'Title Page', { spacing: double }),
    own('BodyText', 'Body Text', { spacing: double, indent: { firstLine: half } }),
    own('Quote', 'Quote', { spacing: double, indent: { left: half } }),
    own('Annotation', 'Annotation', { spacing: double, indent: { left: inch } }),
    { ...own('MapLine', 'Map Line', { spacing: single }), run: { size: 22 } },
    { ...own('CommentText', 'annotation text', {}), run: { size: 20 } },
  ],
};

function heading(run: typeof black & { bold: boolean; italics?: boolean }) {
  return { run, next: 'BodyText', paragraph: { keepNext: true, spacing: { ...double, before: 120 } } };
}

function own(id: string, name: string, paragraph: NonNullable<IParagraphOptions>) {
  return { id, name, basedOn: 'Normal', next: id, quickFormat: true, paragraph };
}

export const bullets = 'bullets';

/** Word's levels end with this one, from 0. */
export const deepestLevel = 8;

/** Each list that is numbered has numbers of its own, or Word would go on counting from the one before. */
export function numberingOf(lists: ReadonlySet<number>) {
  return {
    config: [
      {
        reference: bullets,
        levels: levels([
          ['bullet', '•'],
          ['bullet', '◦'],
          ['bullet', '▪'],
        ]),
      },
      ...[...lists].map((list) => ({
        reference: numbersOf(list),
        levels: levels([
          ['decimal', ''],
          ['lowerLetter', ''],
          ['lowerRoman', ''],
        ]),
      })),
    ],
  };
}

export function numbersOf(list: number): string {
  return `numbers-${list}`;
}

type Mark = readonly ['bullet' | 'decimal' | 'lowerLetter' | 'lowerRoman', string];
const formats = {
  bullet: LevelFormat.BULLET,
  decimal: LevelFormat.DECIMAL,
  lowerLetter: LevelFormat.LOWER_LETTER,
  lowerRoman: LevelFormat.LOWER_ROMAN,
};

function levels(marks: readonly [Mark, Mark, Mark]): ILevelsOptions[] {
  return Array.from({ length: deepestLevel + 1 }, (_, level) => {
    const [format, mark] = marks[level % 3] ?? marks[0];
    return {
      level,
      format: formats[format],
      text: mark || `%${level + 1}.`,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: indentAt(level), hanging: half / 2 } } },
    };
  });
}

/** Where the words of an item start. */
export function indentAt(level: number): number {
  return half + (half * Math.min(level, deepestLevel)) / 2;
}
