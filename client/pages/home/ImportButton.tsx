import { essayFileTypes } from '../../import/file-types.ts';
import { FileButton } from '../../ui/FileButton.tsx';

export type ImportButtonProps = { readonly isImporting: boolean; readonly onFile: (file: File) => void };

export function ImportButton({ isImporting, onFile }: ImportButtonProps) {
  return (
    <FileButton accept={`application/json,.json,${essayFileTypes}`} isPending={isImporting} onFile={onFile}>
      {isImporting ? 'Importing …' : 'Import a file'}
    </FileButton>
  );
}
