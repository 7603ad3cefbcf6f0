import { ComparedWords } from '#client/ui/ComparedWords.tsx';
import { aroundWords } from '#shared/report/around.ts';
import type { CommentedPlace } from '#shared/report/places.ts';
import type { Report } from '#shared/report/report.ts';
import { rangeWords } from '#shared/report/words.ts';
import { PlaceComment } from './PlaceComment.tsx';
import styles from './Report.module.css';

type PlacesProps = { readonly report: Report; readonly isStudent: boolean };

/** Comments by place, each with what has become of the place, and the student’s answers. */
export function Places({ report, isStudent }: PlacesProps) {
  const { places, unplanned, plan } = report;
  if (places.length === 0) return null;
  const last = plan.at(-1)?.item.order ?? null;
  return (
    <section className={styles.section} aria-labelledby="report-comments">
      <h2 id="report-comments" className={styles.heading}>
        Comments by place
      </h2>
      {places.map((place) => (
        <article
          key={place.number}
          id={place.numbers.length > 1 ? undefined : `comment-place-${place.number}`}
          className={styles.place}
          tabIndex={-1}
        >
          <h3 className={styles.subheading}>
            <span className={styles.mark}>{rangeWords(place.numbers)}</span> {place.heading}
          </h3>
          <Excerpt place={place} />
          {aroundWords(place.around).map((words) => (
            <p key={words} className={styles.quiet}>
              {words}
            </p>
          ))}
          {place.comments.map((comment, at) => (
            <PlaceComment
              key={comment.id}
              comment={comment}
              number={place.numbers[at] ?? place.number}
              isOneOfSeveral={place.numbers.length > 1}
              isToPlan={isStudent && unplanned.some(({ id }) => id === comment.id)}
              lastOrder={last}
            />
          ))}
        </article>
      ))}
    </section>
  );
}

/** What stood there, and the change beside it. */
function Excerpt({ place: { place, excerpt, now } }: { readonly place: CommentedPlace }) {
  if (excerpt === '' || place.type === 'criterion') return null;
  if (now.type === 'same') return <blockquote className={styles.quote}>{excerpt}</blockquote>;
  if (now.type === 'gone')
    return (
      <blockquote className={styles.quote}>
        <del>{excerpt}</del> <span className={styles.quiet}>No longer there.</span>
      </blockquote>
    );
  return (
    <blockquote className={styles.quote}>
      <span className={styles.quiet}>Changed since: </span>
      <ComparedWords then={excerpt} now={now.now} />
    </blockquote>
  );
}
