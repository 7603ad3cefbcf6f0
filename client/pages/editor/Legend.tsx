import { classNames } from '#client/ui/class-names.ts';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import { kinds } from '#shared/graph/kinds/index.ts';
import type { Kind } from '#shared/graph/kinds/kind.ts';
import styles from './Legend.module.css';

/** What shapes and lines on the map mean, each with an example. */
export function Legend() {
  return (
    <div className={styles.legend}>
      <h2 className={styles.title}>Kinds</h2>
      <dl className={styles.list}>
        {Object.values<Kind>(kinds).map((kind) => (
          <div key={kind.id} className={styles.row}>
            <dt className={styles.term}>
              <KindIcon kind={kind.id} />
              {kind.title}
            </dt>
            <dd className={styles.says}>{kind.explanation}</dd>
          </div>
        ))}
      </dl>
      <h2 className={styles.title}>Lines</h2>
      <dl className={styles.list}>
        {lines.map((line) => (
          <div key={line.id} className={styles.row}>
            <dt className={styles.term}>
              <svg
                className={classNames(styles.line, styles[line.id])}
                viewBox="0 0 40 12"
                width="40"
                height="12"
                aria-hidden="true"
              >
                {line.drawing}
              </svg>
              {line.title}
            </dt>
            <dd className={styles.says}>{line.says}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Drawn as on the canvas: full line and full head, dashes and a bar, dots and an open head, two lines. */
const lines = [
  {
    id: 'support',
    title: 'Supports',
    says: 'Full line: makes its target easier to believe.',
    drawing: (
      <>
        <path d="M1 6h31" />
        <path d="M31 2l8 4-8 4z" fill="currentcolor" stroke="none" />
      </>
    ),
  },
  {
    id: 'oppose',
    title: 'Objects, rebuts',
    says: 'Dashes and a bar: makes its target harder to believe.',
    drawing: (
      <>
        <path d="M1 6h37" strokeDasharray="6 4" />
        <path d="M38 1v10" />
      </>
    ),
  },
  {
    id: 'concede',
    title: 'Concedes',
    says: 'Dots: grants that the counterargument has a point.',
    drawing: (
      <>
        <path d="M1 6h36" strokeDasharray="1.75 3.5" />
        <path d="M32 2l6 4-6 4" fill="none" />
      </>
    ),
  },
  {
    id: 'restate',
    title: 'Says again',
    says: 'Two lines: the same point in other words.',
    drawing: <path d="M1 4h38M1 8h38" />,
  },
] as const;
