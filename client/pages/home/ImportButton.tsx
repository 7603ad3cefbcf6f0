import { FileUp } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../ui/Button.tsx';

export type ImportButtonProps = { readonly isImporting: boolean; readonly onFile: (file: File) => void };

export function ImportButton({ isImporting, onFile }: ImportButtonProps) {
  return (
    <FileTrigger
      acceptedFileTypes={['application/json', '.json']}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) onFile(file);
      }}
    >
      <Button icon={<FileUp aria-hidden />} isPending={isImporting}>
        {isImporting ? 'Importing …' : 'Import a file'}
      </Button>
    </FileTrigger>
  );
}
