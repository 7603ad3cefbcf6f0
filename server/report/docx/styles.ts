import type { IParagraphOptions, IStylesOptions } from 'docx';
import { printPalette } from '#shared/report/map-picture.ts';

/** Twentieths of a point. */
export const inch = 1440;
const ink = printPalette.ink.slice(1);
export const quiet = printPalette.ink2.slice(1);

/** Sizes are half points. The look is in Word's own styles, so that it can be changed in one place. */
const text = { font: 'Arial', size: 21, color: ink };

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { ...text, language: { value: 'en-US' } },
      paragraph: { spacing: { line: 276, after: 80 } },
    },
    title: heading(40, { after: 80 }),
    heading1: heading(28, { before: 360, after: 120 }),
    heading2: heading(23, { before: 200, after: 60 }),
    listParagraph: { run: text, paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    own('Quote', 'Quote', { indent: { left: inch / 4 } }),
    own('MapLine', 'Map Line', { spacing: { after: 40 } }),
    own('TableText', 'Table Text', { spacing: { before: 40, after: 40, line: 252 } }),
  ],
};

function heading(size: number, spacing: { readonly before?: number; readonly after: number }) {
  return { run: { ...text, size, bold: true }, next: 'Normal', paragraph: { keepNext: true, spacing } };
}

function own(id: string, name: string, paragraph: NonNullable<IParagraphOptions>) {
  return { id, name, basedOn: 'Normal', next: id, quickFormat: true, paragraph };
}
