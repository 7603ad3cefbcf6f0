import { useCallback, useState } from 'react';
import { methodTitles, methodWords, type ScoreMethod, scoreMethods } from '#shared/reviews/score-words.ts';
import type { ClassScores } from '#shared/reviews/scores.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { StatusRegion } from '../../ui/StatusRegion.tsx';
import { freshFor, useAsked } from '../../use-asked.ts';
import health from '../health/Health.module.css';
import { healthService, type SavedPart } from '../health/health-service.ts';
import { LookedAt } from '../health/LookedAt.tsx';
import { useSaving } from '../health/use-saving.ts';
import { ReviewDialog } from '../received/ReviewDialog.tsx';
import { AgreementList } from './AgreementList.tsx';
import { GradeList } from './GradeList.tsx';
import styles from './Numbers.module.css';
import { ScoreDialog } from './ScoreDialog.tsx';
import { ScoreTable } from './ScoreTable.tsx';
import { useOverriding } from './use-overriding.ts';

type NumbersProps = { readonly assignmentId: string; readonly mayLead: boolean };

/** A cell of the table; `column` -1 is the whole. */
export type Place = { readonly essayId: string; readonly column: number };

/** What the reviews of a class come to: every map at every row of the rubric, and how far to trust it. */
export function Numbers({ assignmentId, mayLead }: NumbersProps) {
  const { asked, load } = useAsked(assignmentId, healthService.scores, {
    again: freshFor,
  });
  const { notice, say, hide, override, undo } = useOverriding(assignmentId, load);
  const { isSaving, save } = useSaving(assignmentId, say);
  const [method, setMethod] = useState<ScoreMethod>('recommended');
  const [place, setPlace] = useState<Place | null>(null);
  const [reviewId, setReviewId] = useState<string | null>(null);
  const open = useCallback((opened: Place) => setPlace(opened), []);

  return (
    <>
      <LookedAt what="The numbers" asked={asked} load={load}>
        {(scores) =>
          scores.works.every(({ reviews }) => reviews.length === 0) ? (
            <EmptyState title="No review has been sent yet">
              Every map is shown here with what its reviews come to as soon as one is. Nobody has to wait for
              the others.
            </EmptyState>
          ) : (
            <>
              <div className={health.bar}>
                <div className={styles.methods}>
                  <Segmented
                    label="How one score is made of several reviews"
                    items={scoreMethods.map((id) => ({ id, title: methodTitles[id] }))}
                    value={method}
                    onChange={setMethod}
                    isTight
                  />
                </div>
                <MenuButton
                  label="Save as"
                  variant="secondary"
                  isDisabled={isSaving}
                  items={savedParts(scores)}
                  onAction={(id) => {
                    const part = savedParts(scores).find((candidate) => candidate.id === id);
                    if (part) void save(part.id);
                  }}
                >
                  {isSaving ? 'Saving …' : 'Save as'}
                </MenuButton>
              </div>
              <p className={styles.method}>
                <strong>{methodTitles[method]}.</strong> {methodWords[method]}
              </p>
              <ScoreTable scores={scores} method={method} onOpen={open} />
              <AgreementList scores={scores} />
              {scores.grades && <GradeList grades={scores.grades} />}
              {place && (
                <ScoreDialog
                  scores={scores}
                  place={place}
                  mayLead={mayLead && scores.mayLead}
                  onSet={override}
                  onOpenReview={(id) => {
                    setPlace(null);
                    setReviewId(id);
                  }}
                  onClose={() => setPlace(null)}
                />
              )}
            </>
          )
        }
      </LookedAt>
      {reviewId !== null && (
        <ReviewDialog
          reviewId={reviewId}
          mayLead={mayLead}
          onClose={() => setReviewId(null)}
          onChanged={() => void load()}
        />
      )}
      <StatusRegion notice={notice} onUndo={notice?.undo ? () => void undo() : undefined} onClose={hide} />
    </>
  );
}

function savedParts({ grades }: ClassScores): readonly { readonly id: SavedPart; readonly title: string }[] {
  return [
    { id: 'scores', title: 'Scores as a spreadsheet (CSV)' },
    ...(grades ? [{ id: 'grades' as const, title: 'Grades as a spreadsheet (CSV)' }] : []),
    { id: 'pdf', title: 'Everything as PDF' },
  ];
}
