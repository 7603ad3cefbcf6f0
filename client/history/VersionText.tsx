import type { ComparedLine } from '#shared/essay/compare-text.ts';
import { Change } from '../ui/Change.tsx';
import { classNames } from '../ui/class-names.ts';
import type { Line } from './document-lines.ts';
import { MarkedLine } from './MarkedLine.tsx';
import styles from './VersionText.module.css';

type VersionTextProps = {
  readonly lines: readonly Line[];
  readonly compared: readonly ComparedLine[];
  /** Lines of the text as it is. */
  readonly now: readonly string[];
  readonly isMarked: boolean;
  readonly isEmpty: boolean;
  readonly isSame: boolean;
};

/** The text as it was. What is gone since is struck out, what is new stands underlined beside it. */
export function VersionText({ lines, compared, now, isMarked, isEmpty, isSame }: VersionTextProps) {
  return (
    <>
      {isMarked && (
        <p className={styles.legend}>
          {isSame ? (
            'The words have not changed since.'
          ) : (
            <>
              <Change type="gone">Struck out</Change> is gone since, <Change type="new">underlined</Change> is
              new since.
            </>
          )}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable from the keyboard */}
      <section aria-label="The text as it was" tabIndex={0} className={styles.text}>
        {isEmpty && <p className={styles.nothing}>Nothing was written in the text yet.</p>}
        {compared.map((entry) => {
          if (entry.type === 'now') {
            const words = now[entry.line] ?? '';
            return isMarked && words !== '' ? (
              <p key={`now ${entry.line}`} className={styles.paragraph}>
                <Change type="new">{words}</Change>
              </p>
            ) : null;
          }
          const line = lines[entry.line];
          if (!line || (isEmpty && line.text === '')) return null;
          const Tag = line.look === 'heading' ? (headings[line.level - 1] ?? 'h6') : 'p';
          return (
            <Tag key={entry.line} className={classNames(styles[line.look], styles[`level${line.level}`])}>
              {line.mark && <span className={styles.mark}>{line.mark}</span>}
              <span>
                <MarkedLine line={line} pieces={isMarked ? entry.pieces : null} />
              </span>
            </Tag>
          );
        })}
      </section>
    </>
  );
}

/** Below the dialog's own two. */
const headings = ['h4', 'h5', 'h6'] as const;
