import styles from './SketchTree.module.css';

type TextExampleProps = { readonly title: string; readonly text: string };

/** A few lines of an essay with footnotes and bibliography, as the example writes them. */
export function TextExample({ title, text }: TextExampleProps) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (
    <figure>
      <figcaption className={styles.title}>{title}</figcaption>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an example never move
        <p key={at} className={styles.text}>
          {line.replace(/^#+ /, '')}
        </p>
      ))}
    </figure>
  );
}
