import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { pdfOf } from '../report/pdf.ts';
import type { PrintedReport, ReportToPrint } from '../report/printing.ts';
import { wordsIn } from '../report/words-in.ts';
import { lettersOf, missingLetters } from './font-letters.ts';

/**
 * pdfmake with the fonts in its package, Roboto: Latin, Greek and Cyrillic. Letters that it lacks come out as boxes; the
 * file says so on its first page. It may read those fonts and nothing else, neither from this machine nor from the net.
 */
export async function printPdf(report: ReportToPrint): Promise<PrintedReport> {
  const missing = await lettersMissing(wordsIn(report));
  return { bytes: await pdfBytes(pdfOf(report, missing)), missing };
}

/** Letters of a text that the font lacks, each once. */
export async function lettersMissing(text: string): Promise<readonly string[]> {
  return missingLetters(text, (await loaded()).letters);
}

export async function pdfBytes(definition: TDocumentDefinitions): Promise<Uint8Array<ArrayBuffer>> {
  const { pdfmake } = await loaded();
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

let loading: ReturnType<typeof load> | null = null;

function loaded() {
  loading ??= load();
  return loading;
}

async function load() {
  const { default: pdfmake } = await import('pdfmake');
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
    'fonts',
    'Roboto',
  );
  const file = (name: string) => join(folder, `Roboto-${name}.ttf`);
  pdfmake.setFonts({
    Roboto: {
      normal: file('Regular'),
      bold: file('Medium'),
      italics: file('Italic'),
      bolditalics: file('MediumItalic'),
    },
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(folder));
  return { pdfmake, letters: lettersOf(await readFile(file('Regular'))) };
}
