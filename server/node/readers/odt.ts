import type { FileContent } from '#shared/essay/import/file-content.ts';
import { counted, plural } from '#shared/essay/import/remarks.ts';
import { whatPagesLose } from './html.ts';
import { readOdtBody } from './odt-body.ts';
import { odtStyles } from './odt-styles.ts';
import { unreadable } from './unreadable.ts';
import { elementsNamed, parsedXml } from './xml-elements.ts';
import { openArchive, xmlText } from './zip.ts';

/** An OpenDocument text (OASIS ODF 1.3, part 3), as LibreOffice and Google Docs write it. */
export async function readOdt(bytes: Uint8Array): Promise<FileContent> {
  const parts = openArchive(bytes).parts((name) =>
    /^(?:content\.xml|styles\.xml|META-INF\/manifest\.xml)$/.test(name),
  );
  const part = (name: string) => (parts[name] ? xmlText(parts[name]) : '');
  if (part('META-INF/manifest.xml').includes('manifest:encryption-data'))
    throw unreadable('This document is locked with a password. Save it without one, and import that file.');
  const content = parsedXml(part('content.xml'));
  const [body] = elementsNamed(content, 'office:text');
  if (!body)
    throw unreadable(
      'This is an OpenDocument file, but no text document. Copy its text into one (.odt) and import that.',
    );
  const styles = odtStyles(part('styles.xml') === '' ? [content] : [content, parsedXml(part('styles.xml'))]);
  const { blocks, notes, images, tables } = readOdtBody(body, styles);
  const changes = elementsNamed(body, 'text:changed-region').length;
  return {
    format: 'odt',
    blocks,
    notes,
    isFlat: false,
    remarks: [
      ...whatPagesLose(images, tables),
      ...counted(
        'dropped',
        'comments',
        elementsNamed(body, 'office:annotation').length,
        (count) => `${plural(count, 'comment')} in the margin left out.`,
      ),
      ...counted(
        'dropped',
        'tracked-changes',
        changes,
        (count) => `${plural(count, 'tracked change')} taken as accepted.`,
      ),
    ],
  };
}
