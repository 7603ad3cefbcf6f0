import { type DragEvent, type ReactNode, useState } from 'react';
import styles from './FileDrop.module.css';

export type FileDropProps = { readonly onFile: (file: File) => void; readonly children: ReactNode };

/** Takes a file that is dropped anywhere on the page; “Import a file” is the way without dragging. */
export function FileDrop({ onFile, children }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

  function handleDragOver(event: DragEvent) {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(true);
  }

  function handleDragLeave(event: DragEvent) {
    if (!(event.relatedTarget instanceof Node)) setOver(false);
  }

  function handleDrop(event: DragEvent) {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop target; the button beside it is the accessible way
    <div
      className={styles.ground}
      onDragOver={handleDragOver}
      onDragLeave={handleDragLeave}
      onDrop={handleDrop}
    >
      {children}
      {isOver && (
        <div className={styles.veil} aria-hidden>
          <p className={styles.words}>Drop the file to import it</p>
        </div>
      )}
    </div>
  );
}
