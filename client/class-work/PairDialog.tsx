import { Check, Diff, Minus, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Pair } from '#shared/assignments/class-work.ts';
import { type Agreement, agreementWords } from '#shared/assignments/moderation.ts';
import type { WorkRow } from '#shared/assignments/work.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { ClassActs } from './ClassDialogs.tsx';
import styles from './ClassWork.module.css';
import { type ClassNow, classWorkService } from './class-work-service.ts';

type PairDialogProps = {
  readonly now: ClassNow;
  readonly acts: ClassActs;
  readonly row: WorkRow;
  readonly onClose: () => void;
  readonly onAssess: (essayId: string) => void;
};

/** Two assessments of one work, row by row; whoever leads settles which one stands. */
export function PairDialog({ now, acts, row, onClose, onAssess }: PairDialogProps) {
  const { assignment, course, pairs } = now;
  const pair = pairs.find(({ essayId }) => essayId === row.essayId);
  const [note, setNote] = useState(pair?.settled?.note ?? '');
  const mayLead =
    course.archivedAt === null && (course.role === 'instructor' || course.role === 'administrator');
  if (!pair) return null;
  const { first, second, compared, settled } = pair;
  const isOpen = compared.length === 0;

  async function settle(keep: string | null, words: string) {
    if (!pair) return;
    onClose();
    const isDone = await acts.attempt(async () => {
      await classWorkService.settle(assignment.id, pair.essayId, keep, note);
      acts.say(words);
    }, 'This was not settled.');
    if (isDone && keep === null) onAssess(pair.essayId);
  }

  const keep = (party: Pair['first']) => (
    <Button
      onPress={() =>
        void settle(
          party.assessmentId,
          `For ${row.name} ${standing(party)} stands. Only that one is released.`,
        )
      }
    >
      Keep {nameOf(party)}
    </Button>
  );

  return (
    <Dialog
      title={`Two assessments of ${row.name}`}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        mayLead && !isOpen ? (
          <>
            <Button
              variant="quiet"
              onPress={() => void settle(null, `${row.name} is yours to mark anew. Only yours is released.`)}
            >
              Mark anew
            </Button>
            {keep(first)}
            {keep(second)}
          </>
        ) : (
          <Button onPress={onClose}>Back to the class</Button>
        )
      }
    >
      <div className={styles.form}>
        {isOpen ? (
          <p>
            {waiting(first)} {waiting(second)} Both stand side by side once both are submitted.
          </p>
        ) : (
          <>
            <p>{agreementWords(compared)}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the dialog, the arrow keys move it */}
            <section className={styles.scroll} aria-label="Levels, row by row" tabIndex={0}>
              <table className={styles.table} aria-label="Levels side by side">
                <thead>
                  <tr>
                    <th scope="col">Criterion</th>
                    <th scope="col">{nameOf(first, true)}</th>
                    <th scope="col">{nameOf(second, true)}</th>
                    <th scope="col">Between them</th>
                  </tr>
                </thead>
                <tbody>
                  {compared.map((one) => (
                    <tr key={one.criterionId}>
                      <th scope="row">{one.title}</th>
                      <td>{levelWords(one.first)}</td>
                      <td>{levelWords(one.second)}</td>
                      <td>
                        <AgreementMark agreement={one.agreement} steps={one.steps} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
            {settled && <p className={styles.words}>{settledWords(pair)}</p>}
            {mayLead && (
              <TextField
                label="Why, for staff"
                value={note}
                onChange={setNote}
                multiline
                rows={2}
                description="May stay empty. Students do not see it."
              />
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

type AgreementMarkProps = { readonly agreement: Agreement; readonly steps: number | null };

function AgreementMark({ agreement, steps }: AgreementMarkProps) {
  const Icon = icons[agreement];
  const words = {
    exact: 'The same',
    adjacent: 'One level',
    apart: `${steps} levels`,
    blank: 'Not both',
  }[agreement];
  return (
    <span className={classNames(styles.acts, agreement === 'apart' && styles.apart)}>
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      {words}
    </span>
  );
}

const icons = { exact: Check, adjacent: Diff, apart: TriangleAlert, blank: Minus } as const;

function levelWords(given: Pair['compared'][number]['first']): string {
  return given === null ? '–' : `${given.level} (${given.points})`;
}

function nameOf({ isYou, name }: Pair['first'], atStart = false): string {
  return isYou ? (atStart ? 'Yours' : 'yours') : name;
}

function standing({ isYou, name }: Pair['first']): string {
  return isYou ? 'your assessment' : `the assessment by ${name}`;
}

function waiting({ isYou, name, state }: Pair['first']): string {
  const who = isYou ? 'You have' : `${name} has`;
  if (state === null) return `${who} not begun.`;
  return state === 'draft' ? `${who} a draft.` : `${who} submitted.`;
}

function settledWords({ settled, first, second }: Pair): string {
  if (!settled) return '';
  const kept = [first, second].find(({ assessmentId }) => assessmentId === settled.keptAssessmentId);
  const by = settled.by === null ? '' : ` by ${settled.by}`;
  return kept ? `Settled${by}: ${standing(kept)} stands.` : `Settled${by}: to be marked anew.`;
}
