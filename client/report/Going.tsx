import { RichTextView } from '#client/feedback/rich/RichTextView.tsx';
import type { CriterionView, MarkView } from '#shared/report/criterion-view.ts';
import type { Report } from '#shared/report/report.ts';
import {
  coverageLine,
  hasTotal,
  markWords,
  nameOf,
  sentenceName,
  sinceTitle,
  sinceWords,
  totalWords,
} from '#shared/report/words.ts';
import styles from './Report.module.css';

type GoingProps = { readonly report: Report };

/** Levels with what they rest on, the student’s own beside the others’. */
export function Going({ report }: GoingProps) {
  const { criteria, totals, overall } = report;
  if (totals.length === 0) return null;
  const hasSelf = criteria.some(({ self }) => self);
  const hasOthers = criteria.some(({ others }) => others.length > 0);
  const hasSince = criteria.some(({ since }) => since !== null);
  return (
    <section className={styles.section} aria-labelledby="report-going">
      <h2 id="report-going" className={styles.heading}>
        How am I going
      </h2>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Criterion</th>
              {hasSelf && <th scope="col">Self</th>}
              {hasOthers && <th scope="col">Assessed</th>}
              {hasSince && <th scope="col">{sinceTitle(report)}</th>}
              <th scope="col">On the map</th>
            </tr>
          </thead>
          <tbody>
            {criteria.map((view) => (
              <tr key={view.criterion.id}>
                <th scope="row">{view.criterion.title}</th>
                {hasSelf && <td>{markWords(view.self)}</td>}
                {hasOthers && <td>{view.others.map(markWords).join('; ') || '–'}</td>}
                {hasSince && <td>{sinceWords(view.since)}</td>}
                <td className={styles.quiet}>{coverageLine(view)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {totals.filter(hasTotal).map(({ writer, type, total }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name, and nothing here has state
        <p key={`${at} ${type}`}>
          {type === 'self' ? 'Self' : nameOf(writer)}: {totalWords(total)}
        </p>
      ))}
      {criteria.map((view) => (
        <Remarks key={view.criterion.id} view={view} />
      ))}
      {overall.map(({ writer, words }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name, and nothing here has state
        <div key={`${at} ${writer.as}`} className={styles.remark}>
          <h3 className={styles.subheading}>Overall, {nameOf(writer)}</h3>
          <RichTextView document={words} />
        </div>
      ))}
    </section>
  );
}

function Remarks({ view: { criterion, self, others } }: { readonly view: CriterionView }) {
  const said = [self, ...others].filter((mark): mark is MarkView => Boolean(mark?.comment ?? mark?.level));
  if (said.length === 0) return null;
  return (
    <div className={styles.remark}>
      <h3 className={styles.subheading}>{criterion.title}</h3>
      {said.map((mark, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name, and nothing here has state
        <div key={`${at} ${mark.writer.as}`}>
          <p>
            <strong>{sentenceName(mark.writer)}</strong>: {markWords(mark)}
            {mark.level?.description && <span className={styles.quiet}> {mark.level.description}</span>}
          </p>
          {mark.level?.feedback && <p>{mark.level.feedback}</p>}
          {mark.comment && <RichTextView document={mark.comment} />}
        </div>
      ))}
    </div>
  );
}
