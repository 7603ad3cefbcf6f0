import { structure } from '#shared/essay/import/structure.ts';
import { flatContent, importFixture } from '../support/file-content.ts';
import { heading, row, timed } from './figures.ts';

/** Guessing the structure of plain text, as long as an essay, a thesis and a book. */
export function benchImport() {
  heading('Structure of plain text, ms a file');
  const pages = importFixture('tight-pages.txt');
  const words = pages.split(/\s+/).length;
  for (const size of [2_000, 20_000, 100_000]) {
    const content = flatContent(`${pages}\n\f`.repeat(Math.ceil(size / words)));
    row(
      `${size} words`,
      timed(() => structure(content), 5, 1),
    );
  }
}
