import type { ReadText } from '#shared/essay/import/read-text.ts';
import styles from './EssayChoice.module.css';

type EssayChoiceProps = {
  readonly essays: ReadText['essays'];
  readonly chosen: readonly number[];
  readonly onChange: (chosen: readonly number[]) => void;
  /** One only, as where a text is replaced; otherwise any number. */
  readonly isSingle: boolean;
};

/** Which of several essays in one file. */
export function EssayChoice({ essays, chosen, onChange, isSingle }: EssayChoiceProps) {
  function handleChange(part: number, isChosen: boolean) {
    if (isSingle) onChange([part]);
    else
      onChange(isChosen ? [...chosen, part].sort((a, b) => a - b) : chosen.filter((other) => other !== part));
  }

  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{isSingle ? 'Which essay?' : 'Which essays?'}</legend>
      {essays.map(({ title, words, sources }, part) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the file is what is chosen
        <label key={part} className={styles.essay}>
          <input
            type={isSingle ? 'radio' : 'checkbox'}
            name="essay"
            checked={chosen.includes(part)}
            onChange={(event) => handleChange(part, event.target.checked)}
          />
          <span className={styles.title}>{title || `Essay ${part + 1}`}</span>
          <span className={styles.size}>{sizeWords(words, sources.length)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** “1,216 words, 6 sources” */
export function sizeWords(words: number, sources: number): string {
  const counted = (count: number, name: string) =>
    `${count.toLocaleString('en')} ${name}${count === 1 ? '' : 's'}`;
  return sources === 0 ? counted(words, 'word') : `${counted(words, 'word')}, ${counted(sources, 'source')}`;
}
