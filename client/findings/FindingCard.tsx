import { ChevronDown, ChevronUp } from 'lucide-react';
import { memo, useId } from 'react';
import { showFinding } from '#client/desk/acts/findings.ts';
import { ruleNamed } from '#client/desk/text-part.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { classNames } from '#client/ui/class-names.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import { SeverityMark } from '#client/ui/SeverityMark.tsx';
import { sameValue } from '#shared/graph/diff.ts';
import type { Graph } from '#shared/graph/graph.ts';
import type { Finding } from '#shared/rubric/finding.ts';
import { FindingActions } from './FindingActions.tsx';
import styles from './FindingCard.module.css';
import { PlaceLinks } from './PlaceLinks.tsx';
import { placeOf } from './place.ts';
import { RulePage } from './RulePage.tsx';

type FindingCardProps = {
  readonly finding: Finding;
  readonly isOpen: boolean;
  /** It is about what is selected. */
  readonly isHere: boolean;
  /** It came with the last edit. */
  readonly hasArrived: boolean;
  /** Stable over renders, so that a card that says the same is not drawn again. */
  readonly onToggle: (key: string) => void;
};

/** One finding: an observation, where it is, why it matters, a question, and the ways out. */
export const FindingCard = memo(function FindingCard(props: FindingCardProps) {
  const { finding, isOpen, isHere, hasArrived, onToggle } = props;
  const desk = useDesk();
  const titleId = useId();
  const [first] = finding.refs;
  const placeIn = (graph: Graph) => (first ? placeOf(graph, first) : null);
  const words = useDeskState((state) => placeIn(state.graph)?.words);

  return (
    <article
      className={classNames(
        styles.card,
        isHere && styles['card--here'],
        hasArrived && styles['card--arrived'],
      )}
      aria-labelledby={titleId}
      onPointerEnter={() => desk.setHovered(placeIn(desk.getState().graph)?.on ?? null)}
      onPointerLeave={() => desk.setHovered(null)}
    >
      <header className={styles.head}>
        <SeverityMark severity={finding.severity} isWordShown />
        <IconButton
          size="small"
          label={isOpen ? 'Close this card' : 'Open this card'}
          icon={isOpen ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
          onPress={() => onToggle(finding.key)}
        />
      </header>
      <h3 id={titleId} className={styles.title}>
        <button type="button" className={styles.show} onClick={() => showFinding(desk, finding)}>
          {finding.title}
        </button>
      </h3>
      {isOpen ? (
        <>
          <dl className={styles.parts}>
            <dt>Where</dt>
            <dd>
              <PlaceLinks finding={finding} />
            </dd>
            <dt>Why</dt>
            <dd>{ruleNamed(finding.ruleId)?.why}</dd>
            <dt>How</dt>
            <dd className={styles.question}>{finding.question}</dd>
          </dl>
          <RulePage finding={finding} />
          <FindingActions finding={finding} />
        </>
      ) : (
        words !== undefined && <p className={styles.closedPlace}>{words}</p>
      )}
    </article>
  );
}, isSameCard);

/** Each edit judges the map anew, so findings are new objects that mostly say what they said before. */
function isSameCard({ finding: a, ...restA }: FindingCardProps, { finding: b, ...restB }: FindingCardProps) {
  return (
    sameValue(a, b) &&
    (Object.keys(restA) as (keyof typeof restA)[]).every((name) => restA[name] === restB[name]) // the keys of the type
  );
}
