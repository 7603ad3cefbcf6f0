import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '#client/ui/Button.tsx';

type FileButtonProps = {
  /** File name endings and media types, as an input takes them. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly autoFocus?: boolean;
  readonly children: string;
};

/** A button that asks for a file. The browser's own input is named by nothing and looks like nothing else here. */
export function FileButton({ accept, onFile, autoFocus = false, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button icon={<FileUp aria-hidden />} autoFocus={autoFocus} onPress={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={children}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
