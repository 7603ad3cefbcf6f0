import { kinds } from '#shared/graph/kinds/index.ts';
import { KindIcon } from '../ui/KindIcon.tsx';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import styles from './HelpPiece.module.css';

export type HelpPieceProps = { readonly type: 'kinds' | 'finding' };

/** A piece of the product itself, so that help and screen look the same. */
export function HelpPiece({ type }: HelpPieceProps) {
  if (type === 'finding')
    return (
      <figure className={styles.finding}>
        <p className={styles.title}>
          <SeverityMark severity="missing" /> Claim has no evidence
        </p>
        <p>Nothing stands under “Teenagers fall asleep late by nature”.</p>
        <p className={styles.next}>
          Add what shows it: a study, an example, a number. Or dismiss it, with a reason.
        </p>
        <figcaption className={styles.note}>
          A finding says where it is, why it is asked and what would help.
        </figcaption>
      </figure>
    );
  return (
    <dl className={styles.kinds}>
      {Object.values(kinds).map((kind) => (
        <div key={kind.id} className={styles.kind}>
          <dt className={styles.title}>
            <KindIcon kind={kind.id} />
            {kind.title}
          </dt>
          <dd>{kind.explanation}</dd>
        </div>
      ))}
    </dl>
  );
}
