import { useRef } from 'react';
import { mostReviewsEach, newPeerReview, type PeerReview } from '#shared/assignments/peer-review.ts';
import { Button } from '../ui/Button.tsx';
import { RadioList } from '../ui/RadioList.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Switch } from '../ui/Switch.tsx';
import { distanceWords } from './due-words.ts';
import { MomentField } from './MomentField.tsx';
import { feasibilityOfClass } from './peer-review-checks.ts';
import {
  blindChoices,
  quietWords,
  sectionChoices,
  sectionWords,
  suggestedDates,
} from './peer-review-words.ts';
import { ReviewMore } from './ReviewMore.tsx';
import styles from './SetUp.module.css';
import type { SetUp } from './set-up.ts';
import type { SetUpState } from './set-up-state.ts';

type SetUpReviewsProps = { readonly setUp: SetUp; readonly state: SetUpState; readonly now: Date };

/** Block 3: whether students review each other, and how. One switch, and everything has a default. */
export function SetUpReviews({ setUp, state, now }: SetUpReviewsProps) {
  const review = state.body.peerReview ?? null;
  // What was set comes back when it is switched off by mistake and on again.
  const last = useRef<PeerReview | null>(null);

  function handleSwitch(isOn: boolean) {
    if (!isOn) last.current = review;
    setUp.edit({ peerReview: isOn ? (last.current ?? newPeerReview()) : null });
  }

  return (
    <section className={styles.block} aria-labelledby="set-up-reviews">
      <h2 id="set-up-reviews" className={styles.heading}>
        <span className={styles.number} aria-hidden>
          3
        </span>
        Peer review
      </h2>
      <div className={styles.field}>
        <Switch label="Students review each other" value={review !== null} onChange={handleSwitch} />
        {review === null && (
          <span className={styles.note}>Judging others’ arguments teaches as much as being judged.</span>
        )}
      </div>
      {review && <Settings setUp={setUp} state={state} now={now} review={review} />}
    </section>
  );
}

function Settings({ setUp, state, now, review }: SetUpReviewsProps & { readonly review: PeerReview }) {
  const { body } = state;
  const { timeZone, dueAt } = body;
  const edit = (changes: Partial<PeerReview>) => setUp.edit({ peerReview: { ...review, ...changes } });
  const feasibility = feasibilityOfClass(review, body.grouping, state.people);
  const isBare = review.opensAt === null && review.dueAt === null && dueAt !== null;

  return (
    <>
      <div className={styles.row}>
        <div className={styles.field}>
          <span className={styles.label}>Reviews that each student writes</span>
          <Segmented
            label="Reviews that each student writes"
            items={counts}
            value={String(review.perStudent)}
            onChange={(id) => edit({ perStudent: Number(id) })}
          />
          <span className={styles.note} role="status">
            {feasibility?.words ?? 'Nobody is on the roster yet; here you read what it comes to.'}
          </span>
        </div>
        <div className={styles.field}>
          <span className={styles.label}>When</span>
          <Segmented
            label="When"
            items={schedules}
            value={review.schedule}
            onChange={(schedule) => edit({ schedule })}
          />
        </div>
      </div>
      {(state.people?.sections.length ?? 0) > 1 && (
        <div className={styles.field}>
          <span className={styles.label}>Whose maps they review</span>
          <Segmented
            label="Whose maps they review"
            items={sectionChoices}
            value={review.sections ?? 'others'}
            onChange={(sections) => edit({ sections })}
          />
          <span className={styles.note}>{sectionWords[review.sections ?? 'others']}</span>
        </div>
      )}
      {review.schedule === 'live' ? (
        <p className={styles.note}>
          You move the class through it together: they map, they review, they read. Start it from the
          assignment’s page.
        </p>
      ) : (
        <div className={styles.row}>
          <div className={styles.short}>
            <MomentField
              label="Reviews are given out"
              value={review.opensAt}
              timeZone={timeZone}
              onChange={(opensAt) => edit({ opensAt })}
              description={
                review.opensAt === null ? 'Empty: when you say so.' : distanceWords(review.opensAt, now)
              }
            />
          </div>
          <div className={styles.short}>
            <MomentField
              label="Reviews are due"
              value={review.dueAt}
              timeZone={timeZone}
              onChange={(at) => edit({ dueAt: at })}
              description={
                review.dueAt === null
                  ? 'Without a date they can be written at any time.'
                  : distanceWords(review.dueAt, now)
              }
            />
          </div>
          {isBare && (
            <div className={styles.beside}>
              <Button onPress={() => edit(suggestedDates(dueAt))}>
                A day after the deadline, for a week
              </Button>
            </div>
          )}
        </div>
      )}
      <div className={styles.field}>
        <span className={styles.label}>Names</span>
        <RadioList
          label="Names"
          items={blindChoices}
          value={review.blind}
          onChange={(id) => {
            const blind = blindChoices.find((one) => one.id === id)?.id;
            if (blind) edit({ blind });
          }}
        />
      </div>
      <details className={styles.more}>
        <summary className={styles.summary}>
          More about reviews <span className={styles.gist}>{quietWords(review, timeZone)}</span>
        </summary>
        <ReviewMore body={body} review={review} now={now} onChange={edit} />
      </details>
    </>
  );
}

const counts = Array.from({ length: mostReviewsEach }, (_, at) => ({
  id: String(at + 1),
  title: String(at + 1),
}));

const schedules = [
  { id: 'dates', title: 'By dates' },
  { id: 'live', title: 'In a class hour' },
] as const;
