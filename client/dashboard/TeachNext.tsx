import { useState } from 'react';
import type { Dashboard, TaughtRule } from '#shared/assignments/dashboard.ts';
import { Button } from '../ui/Button.tsx';
import { MiniLesson } from './MiniLesson.tsx';
import part from './PartList.module.css';
import styles from './TeachNext.module.css';

/** More than these are behind a button, and stay out of a lesson. */
const few = 5;

/** What is open on most maps: a rule each, with the row of the rubric and places to talk about. */
export function TeachNext({ dashboard }: { readonly dashboard: Dashboard }) {
  const [isWhole, setWhole] = useState(false);
  const [isLessonOpen, setLessonOpen] = useState(false);
  const { taught, assignment } = dashboard;
  const shown = isWhole ? taught : taught.slice(0, few);
  return (
    <section className={part.part} aria-labelledby="teach-heading">
      <div className={part.head}>
        <h2 id="teach-heading" className={part.heading}>
          What to teach next
        </h2>
        {taught.length > 0 && (
          <Button opens="dialog" isOpen={isLessonOpen} onPress={() => setLessonOpen(true)}>
            Make mini-lesson list
          </Button>
        )}
      </div>
      {taught.length === 0 && <p className={part.note}>No finding is open on any map.</p>}
      <ol className={part.list}>
        {shown.map((rule) => (
          <li key={rule.ruleId} className={part.row}>
            <span className={styles.title}>{rule.title}</span>
            <span className={part.note}>{placeWords(rule)}</span>
            {rule.examples.length > 0 && (
              <details className={styles.examples}>
                <summary>
                  {rule.examples.length === 1
                    ? 'Show 1 anonymised example'
                    : `Show ${rule.examples.length} anonymised examples`}
                </summary>
                <ul>
                  {rule.examples.map((example) => (
                    <li key={example}>
                      <q>{example}</q>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ol>
      {taught.length > shown.length && (
        <Button variant="quiet" onPress={() => setWhole(true)}>
          Show all {taught.length}
        </Button>
      )}
      {isLessonOpen && (
        <MiniLesson
          taught={taught.slice(0, few)}
          title={assignment.title}
          onClose={() => setLessonOpen(false)}
        />
      )}
    </section>
  );
}

function placeWords({ maps, of, criteria }: TaughtRule): string {
  const rows = criteria.map((title) => `“${title}”`).join(', ');
  const where = criteria.length === 0 ? '' : ` (${criteria.length === 1 ? 'row' : 'rows'} ${rows})`;
  return `Open on ${maps} of ${of} ${of === 1 ? 'map' : 'maps'}${where}`;
}
