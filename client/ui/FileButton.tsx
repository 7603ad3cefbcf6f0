import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { Button, type ButtonVariant } from './Button.tsx';

export type FileButtonProps = {
  /** File name endings and media types, as an input takes them. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly autoFocus?: boolean | undefined;
  readonly variant?: ButtonVariant | undefined;
  readonly isPending?: boolean | undefined;
  readonly children: string;
};

/** A button that asks for a file. The browser's own input is named by nothing and looks like nothing else here. */
export function FileButton({ accept, onFile, children, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button {...button} icon={<FileUp aria-hidden />} onPress={() => input.current?.click()}>
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
          event.target.value = ''; // the same file may be chosen again
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
