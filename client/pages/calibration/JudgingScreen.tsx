import { type ReactNode, useState } from 'react';
import { AssessKeys } from '#client/assessment/AssessKeys.tsx';
import { type FormKey, formKeyList } from '#client/assessment/form-keys.ts';
import { levelForKey } from '#client/assessment/level-keys.ts';
import { type MarkEdit, markOf } from '#client/assessment/marks.ts';
import type { Saving } from '#client/reviews/calibration/autosave.ts';
import type { Mark } from '#shared/assessment/assessment.ts';
import type { Criterion, Rubric } from '#shared/rubric/rubric.ts';
import { AssessForms } from '../assess/AssessForms.tsx';
import { AssessPanes } from '../assess/AssessPanes.tsx';
import { AssessSwitch } from '../assess/AssessSwitch.tsx';
import { stepFrom } from '../assess/rows-of-form.ts';
import { useAssessRoom } from '../assess/use-assess-room.ts';
import { useOpenRow } from '../assess/use-open-row.ts';
import { useSubmitKey } from '../assess/use-submit-key.ts';
import editor from '../editor/Editor.module.css';
import { JudgingForm } from './JudgingForm.tsx';
import { JudgingHeader } from './JudgingHeader.tsx';
import { judgedOf } from './judged-of.ts';

type JudgingScreenProps = {
  readonly title: string;
  readonly who: string;
  readonly back: { readonly href: string; readonly words: string };
  readonly rubric: Rubric;
  readonly marks: readonly Mark[];
  readonly mayEdit: boolean;
  readonly saving: Saving | null;
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
  readonly onMark: (criterionId: string, edit: MarkEdit) => void;
  /** Ctrl or Command and Enter. */
  readonly onSubmit: () => void;
  readonly reasonTitle: string;
  readonly placeholder: string;
  readonly lead?: ReactNode;
  /** Below the header, for whoever is in a class hour. */
  readonly bar?: ReactNode;
  readonly acts: ReactNode;
  readonly besideRow?: (criterion: Criterion) => ReactNode;
  /** In place of the form, once there is nothing to write. */
  readonly result?: ReactNode;
};

/** A frozen essay, to be read, and the rubric beside it: for whoever sets the reference and for whoever tries. */
export function JudgingScreen(props: JudgingScreenProps) {
  const { rubric, marks, mayEdit } = props;
  const [areKeysOpen, setKeysOpen] = useState(false);
  const { desk, width, page, form, panes, only, setOnly, look, setLook, hasText, focusWords, showOnMap } =
    useAssessRoom(mayEdit && marks.length === 0);
  const judged = judgedOf(rubric, marks);
  const { open, openRow } = useOpenRow(form, rubric, judged);
  useSubmitKey(() => mayEdit && props.onSubmit());

  function toggleLevel(criterionId: string, key: string) {
    const criterion = rubric.criteria.find(({ id }) => id === criterionId);
    const level = criterion && levelForKey(criterion, key);
    if (!criterion || !level) return;
    const isAgain = markOf(judged, criterionId).levelId === level.id;
    props.onMark(criterionId, { levelId: isAgain ? null : level.id, points: null });
    form.current?.querySelector<HTMLElement>(`[data-level="${CSS.escape(level.id)}"]`)?.focus();
    if (isAgain) desk.announce(`${criterion.title} has no level now.`);
  }

  function handleKey(key: FormKey) {
    switch (key.type) {
      case 'level':
        return void (mayEdit && open !== null && toggleLevel(open, key.key));
      case 'criterion':
        return openRow(stepFrom(rubric, open, key.step));
      case 'student':
        return void (key.step === 1 ? props.next?.() : props.previous?.());
      case 'comment':
        return focusWords();
      case 'keys':
        return setKeysOpen(true);
      case 'comment-place':
      case 'release':
        return undefined; // nothing is pinned or released here
    }
  }

  return (
    <main id="main" ref={page} tabIndex={-1} className={editor.editor}>
      <title>{`${props.title} · Groundwork`}</title>
      <div>
        <JudgingHeader
          {...{ width, hasText, look, onLook: setLook }}
          {...{ title: props.title, who: props.who, back: props.back, saving: props.saving }}
          {...{ previous: props.previous, next: props.next }}
        />
        {props.bar}
      </div>
      <AssessPanes panes={panes}>
        {props.result ?? (
          <JudgingForm
            {...{ form, rubric, judged, mayEdit, open, onOpen: openRow, onMark: props.onMark }}
            {...{ onShow: showOnMap, onSubmit: props.onSubmit, onKey: handleKey }}
            {...{ reasonTitle: props.reasonTitle, placeholder: props.placeholder }}
            {...{ lead: props.lead, acts: props.acts, besideRow: props.besideRow }}
          />
        )}
      </AssessPanes>
      {width === 'narrow' && <AssessSwitch only={only} hasText={hasText} onChoose={setOnly} />}
      <AssessForms />
      {areKeysOpen && (
        <AssessKeys title="Keys for judging" list={judgingKeys} onClose={() => setKeysOpen(false)} />
      )}
    </main>
  );
}

const judgingKeys = formKeyList.flatMap(({ keys, says }) => {
  if (keys.includes('R') || keys.includes('M')) return [];
  if (keys.includes('Shift N')) return [{ keys, says: 'Next and previous map' }];
  if (keys.includes('Ctrl Enter')) return [{ keys, says: 'Send, or give it to students (⌘ Enter on a Mac)' }];
  return [{ keys, says }];
});
