import type { FileFormat } from './file-content.ts';

export type FileKind = {
  readonly id: FileFormat;
  /** “Word document” */
  readonly title: string;
  /** In a sentence: “a Word document”. */
  readonly name: string;
  /** In lower case, with the dot; the usual one first. */
  readonly extensions: readonly string[];
  readonly mediaTypes: readonly string[];
};

/** The files that an essay can be read from; what reads them is server/node/readers. */
export const fileKinds: readonly FileKind[] = [
  {
    id: 'docx',
    title: 'Word document',
    name: 'a Word document',
    extensions: ['.docx', '.docm', '.dotx'],
    mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  },
  {
    id: 'odt',
    title: 'OpenDocument text',
    name: 'an OpenDocument text',
    extensions: ['.odt', '.ott'],
    mediaTypes: ['application/vnd.oasis.opendocument.text'],
  },
  {
    id: 'pdf',
    title: 'PDF with text',
    name: 'a PDF',
    extensions: ['.pdf'],
    mediaTypes: ['application/pdf'],
  },
  {
    id: 'html',
    title: 'Web page (HTML)',
    name: 'a web page',
    extensions: ['.html', '.htm', '.xhtml'],
    mediaTypes: ['text/html', 'application/xhtml+xml'],
  },
  {
    id: 'markdown',
    title: 'Markdown',
    name: 'a Markdown file',
    extensions: ['.md', '.markdown', '.mdown'],
    mediaTypes: ['text/markdown'],
  },
  {
    id: 'text',
    title: 'Plain text',
    name: 'a text file',
    extensions: ['.txt', '.text'],
    mediaTypes: ['text/plain'],
  },
];

export function fileKindOf(id: FileFormat): FileKind {
  const kind = fileKinds.find((known) => known.id === id);
  if (!kind) throw new Error(`No kind of file is called ${id}`);
  return kind;
}
