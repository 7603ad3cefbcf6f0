import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { essayFileTypes } from '../../import/file-types.ts';
import { Button } from '../../ui/Button.tsx';

export type ImportButtonProps = { readonly isImporting: boolean; readonly onFile: (file: File) => void };

export function ImportButton({ isImporting, onFile }: ImportButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={<FileUp aria-hidden />} isPending={isImporting} onPress={() => input.current?.click()}>
        {isImporting ? 'Importing …' : 'Import a file'}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={`application/json,.json,${essayFileTypes}`}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = ''; // the same file may be chosen again
          if (file) onFile(file);
        }}
      />
    </>
  );
}
