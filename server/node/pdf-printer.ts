import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PrintPdf } from '../report/pdf.ts';

/**
 * pdfmake with the fonts in its package. It is loaded when a first report is printed; it may read those fonts and
 * nothing else, neither from this machine nor from the net.
 */
export const printPdf: PrintPdf = async (definition) => {
  const pdfmake = await loaded();
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
};

let loading: Promise<typeof import('pdfmake')> | null = null;

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
  return pdfmake;
}
