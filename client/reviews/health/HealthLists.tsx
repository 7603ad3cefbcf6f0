import { Link } from 'wouter';
import type { FlaggedReview, ReviewHealth } from '#shared/reviews/health.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FlagList, type FlagRow } from './FlagList.tsx';
import styles from './Health.module.css';
import { nudgedWords } from './health-view.ts';
import type { Nudging } from './use-nudging.ts';

type HealthListsProps = {
  readonly health: ReviewHealth;
  readonly nudging: Nudging;
  /** By id of the review. */
  readonly onOpen: (id: string) => void;
};

/** Everything that needs a look, a list for each kind of sign; kinds without a sign are left out. */
export function HealthLists({ health, nudging, onOpen }: HealthListsProps) {
  const { assignment, allocatedAt, missing, thin, retaliation, changed, declined, removed } = health;
  const { apart, few, reviewers } = health;
  if (allocatedAt === null)
    return (
      <EmptyState
        title="Reviews are not given out yet"
        actions={<Link href={`/assignments/${assignment.id}/reviews`}>Give reviews out</Link>}
      >
        How they go is shown here as soon as they are.
      </EmptyState>
    );

  const ofReview = (row: FlaggedReview): FlagRow => ({
    ...{ id: row.reviewId, name: row.reviewer, on: row.author, why: row.why },
    onOpen: row.state === 'assigned' || row.state === 'declined' ? null : () => onOpen(row.reviewId),
    action: null,
  });
  const addOwn = (essayId: string, author: string) =>
    health.mayAssess ? (
      <Link href={`/essays/${essayId}/assess`} aria-label={`Add a review myself: ${author}’s map`}>
        Add a review myself
      </Link>
    ) : null;
  const lists: { title: string; note: string; rows: FlagRow[] }[] = [
    {
      title: 'Not sent',
      note: 'A reminder goes out once a day at most; it names nobody.',
      rows: missing.map((row) => ({
        ...ofReview(row),
        why: `${row.why}${nudgedWords(row, assignment.timeZone)}`,
        action: health.mayLead ? (
          // Stays where it was pressed, so that the keyboard does not lose its place.
          <Button
            variant="quiet"
            label={`${row.mayNudge ? 'Remind' : 'Reminded:'} ${row.reviewer} of ${row.author}’s map`}
            isPending={!row.mayNudge || nudging.isNudging(row.reviewId)}
            onPress={() => void nudging.nudge([row])}
          >
            {row.mayNudge ? 'Remind' : 'Reminded'}
          </Button>
        ) : null,
      })),
    },
    {
      title: 'Maps with too few reviews',
      note: 'Nobody waits for them: what has come counts. Repair the pairings, or review one yourself.',
      rows: few.map(({ essayId, author, why }) => ({
        ...{ id: essayId, name: author, on: null, why, onOpen: null },
        action: addOwn(essayId, author),
      })),
    },
    {
      title: 'Reviewers disagree',
      note: 'More than a level apart, or among the tenth of maps whose totals differ most.',
      rows: apart.map(({ essayId, author, why }) => ({
        ...{ id: essayId, name: author, on: null, why, onOpen: null },
        action: addOwn(essayId, author),
      })),
    },
    {
      title: 'Thin reviews',
      note: 'By their form alone; read one before you judge it.',
      rows: thin.map(ofReview),
    },
    {
      title: 'The same level throughout',
      note: 'Counted like all others: two maps may be that alike.',
      rows: reviewers.flatMap(({ personId, name, straight, reviewId }) =>
        straight === null
          ? []
          : [
              {
                ...{ id: personId, name, on: null, why: straight, action: null },
                onOpen: reviewId === null ? null : () => onOpen(reviewId),
              },
            ],
      ),
    },
    {
      title: 'Ratings to look at',
      note: 'They may answer a low score instead of a poor review. Open one and endorse it if it is good, or let its rating count.',
      rows: retaliation.map(ofReview),
    },
    {
      title: 'Ratings changed after the levels were seen',
      note: 'What an author said before they saw the levels is what counts.',
      rows: changed.map(ofReview),
    },
    { title: 'Declined', note: 'With the reason that was given.', rows: declined.map(ofReview) },
    { title: 'Taken out', note: 'By staff; its author sees none of it.', rows: removed.map(ofReview) },
  ];
  const shown = lists.filter(({ rows }) => rows.length > 0);

  return shown.length === 0 ? (
    <EmptyState title="Nothing needs a look">
      Every review is sent, and no sign speaks against one.
    </EmptyState>
  ) : (
    <div className={styles.lists}>
      {shown.map((list) => (
        <FlagList key={list.title} {...list} />
      ))}
    </div>
  );
}
