import { Link } from 'wouter';
import type { ComparedGroup, ComparisonOverview } from '#shared/reviews/comparison.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useAsked } from '../../use-asked.ts';
import styles from './Comparisons.module.css';
import { comparisonService } from './comparison-service.ts';

type ComparisonsViewProps = { readonly assignmentId: string; readonly mayLead: boolean };

/** What came of comparing: rough groups, how much stands behind them, and the reasons given. For staff. */
export function ComparisonsView({ assignmentId, mayLead }: ComparisonsViewProps) {
  const { asked, load } = useAsked(assignmentId, comparisonService.overview);
  if (asked.state === 'loading') return <p>Loading the comparisons …</p>;
  if (asked.state !== 'ready')
    return (
      <div role="alert">
        <EmptyState
          title="The comparisons cannot be shown"
          actions={
            <Button variant="primary" onPress={() => void load()}>
              Try again
            </Button>
          }
        >
          {asked.why}
        </EmptyState>
      </div>
    );
  const { isOn, answers, people, students, works, reasons } = asked.value;
  if (answers === 0)
    return (
      <EmptyState
        title={isOn ? 'Nobody has compared two maps yet' : 'This assignment has no comparisons'}
        actions={
          !isOn && mayLead ? (
            <Link href={`/assignments/${assignmentId}/edit`}>Change the assignment</Link>
          ) : undefined
        }
      >
        {isOn
          ? 'Students who have handed in compare pairs of classmates’ maps once reviews are given out: which of the two answers its strongest objection better, and why.'
          : 'Students can compare pairs of maps beside their reviews. It is switched on where the assignment is set up: peer review, more about reviews.'}
      </EmptyState>
    );
  return (
    <div className={styles.view}>
      <p>
        {people} of {students} students have answered {answers === 1 ? 'one pair' : `${answers} pairs`}: which
        map answers its strongest objection better. It is for learning only: no student sees any of this, and
        it makes no grade.
      </p>
      <section className={styles.part} aria-labelledby="compared-works">
        <h2 id="compared-works" className={styles.heading}>
          Where the maps stand, roughly
        </h2>
        <p className={styles.quiet}>
          Behind each name stands how often the map was compared. The groups are rough: a handful of answers
          says little about one map.
        </p>
        {groups.map(({ group, title, words }) => (
          <Group
            key={group}
            title={title}
            words={words}
            works={works.filter((work) => work.group === group)}
          />
        ))}
      </section>
      <section className={styles.part} aria-labelledby="compared-reasons">
        <h2 id="compared-reasons" className={styles.heading}>
          Reasons given
        </h2>
        {reasons.length === 0 && <p>Nobody has said why yet.</p>}
        <ul className={styles.reasons}>
          {reasons.map(({ id, better, other, by, why }) => (
            <li key={id} className={styles.reason}>
              <p dir="auto">{why}</p>
              <p className={styles.quiet}>
                <bdi>{by}</bdi>: <bdi>{better}</bdi> rather than <bdi>{other}</bdi>
              </p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

const groups: readonly { group: ComparedGroup; title: string; words: string }[] = [
  { group: 'upper', title: 'More often chosen', words: '' },
  { group: 'middle', title: 'About as often as not', words: '' },
  { group: 'lower', title: 'Less often chosen', words: '' },
  {
    group: 'early',
    title: 'Early figures',
    words: 'Compared fewer than three times: nothing can be said yet.',
  },
];

type GroupProps = {
  readonly title: string;
  readonly words: string;
  readonly works: ComparisonOverview['works'];
};

function Group({ title, words, works }: GroupProps) {
  if (works.length === 0) return null;
  return (
    <div className={styles.group}>
      <h3 className={styles.groupTitle}>{title}</h3>
      {words !== '' && <p className={styles.quiet}>{words}</p>}
      <ul className={styles.names}>
        {works.map(({ essayId, name, n }) => (
          <li key={essayId} className={styles.name}>
            <bdi>{name}</bdi>{' '}
            <span className={styles.quiet}>{n === 1 ? 'once' : n === 0 ? 'never' : `${n} times`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
