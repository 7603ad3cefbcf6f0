import { useState } from 'react';
import { failureWords } from '#client/api.ts';
import { DeskContext } from '#client/desk/use-desk.ts';
import { levelTitle } from '#client/reviews/calibration/apart-words.ts';
import { calibrationService } from '#client/reviews/calibration/calibration-service.ts';
import { useJudging } from '#client/reviews/calibration/use-judging.ts';
import { HourBar } from '#client/reviews/hour/HourBar.tsx';
import { useStill } from '#client/reviews/use-still.ts';
import { Button } from '#client/ui/Button.tsx';
import type { Mark } from '#shared/assessment/assessment.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import { markOn } from '#shared/assessment/total.ts';
import { withoutLevel } from '#shared/reviews/bias.ts';
import type { MapToJudge, MyCalibration } from '#shared/reviews/calibration.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';
import { EditorSkeleton } from '../editor/EditorSkeleton.tsx';
import { Apart, Reason } from './JudgedRows.tsx';
import styles from './Judging.module.css';
import { JudgingScreen } from './JudgingScreen.tsx';
import { TryResult } from './TryResult.tsx';

type TryScreenProps = {
  readonly mine: MyCalibration;
  readonly map: MapToJudge;
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
  readonly onChange: (mine: MyCalibration) => void;
};

/** One map as a student judges it: a first try, what the instructor says, and a second try if they like. */
export function TryScreen(props: TryScreenProps) {
  const { map } = props;
  const desk = useStill(map.id, map.essay, map.rubric);
  const [isAgain, setAgain] = useState(map.tries.some(({ number, isSent }) => number === 2 && !isSent));
  if (!desk) return <EditorSkeleton />;
  const isFirst = !map.tries.some(({ number, isSent }) => number === 1 && isSent);
  const isOver = map.tries.some(({ number, isSent }) => number === 2 && isSent);
  const number = isFirst ? 1 : isAgain || isOver ? 2 : 1;
  return (
    <DeskContext value={desk}>
      <Trying
        // Another try is another form.
        key={`${map.id} ${number}`}
        {...props}
        number={number}
        isDone={!isFirst && (!isAgain || isOver)}
        onAgain={() => setAgain(true)}
        onBack={() => setAgain(false)}
      />
    </DeskContext>
  );
}

type TryingProps = TryScreenProps & {
  readonly number: number;
  /** The result is shown, not the form. */
  readonly isDone: boolean;
  readonly onAgain: () => void;
  readonly onBack: () => void;
};

function Trying({ mine, map, number, isDone, onAgain, onBack, onChange, ...steps }: TryingProps) {
  const { assignmentId } = mine;
  const { rubric, reference } = map;
  const own = map.tries.find((tried) => tried.number === number);
  const [trouble, setTrouble] = useState('');
  const [isSending, setSending] = useState(false);
  const judging = useJudging(`${map.id} ${number}`, own?.marks ?? [], async (marks) => {
    onChange(await calibrationService.putTry(assignmentId, map.id, number, { marks: [...marks] }));
  });
  const missing = withoutLevel(rubric, judging.marks).map(({ title }) => title);
  const unsaid = rubric.criteria.filter(
    (criterion) => criterion.levels.length > 0 && !isSaid(criterion, judging.marks),
  );

  async function send() {
    if (isDone || isSending) return;
    if (missing.length > 0) return setTrouble(`Choose a level for ${missing.join(', ')} first.`);
    setSending(true);
    setTrouble('');
    try {
      await judging.flush();
      const body = { marks: [...judging.marks], isSent: true };
      const now = await calibrationService.putTry(assignmentId, map.id, number, body);
      judging.forget();
      onChange(now);
    } catch (error) {
      setTrouble(failureWords('Your levels were not sent', error));
    } finally {
      setSending(false);
    }
  }

  const at = mine.maps.findIndex(({ id }) => id === map.id) + 1;
  const sent = map.tries.filter((tried) => tried.isSent);
  return (
    <JudgingScreen
      previous={judging.before(steps.previous)}
      next={judging.before(steps.next)}
      title={`Try your judgement: map ${at} of ${mine.maps.length}`}
      who={[map.essay.title, isDone ? 'Sent' : number === 2 ? 'Second try' : 'First try'].join(' · ')}
      back={{ href: `/assignments/${assignmentId}`, words: `Back to ${mine.title}` }}
      rubric={rubric}
      marks={judging.marks}
      mayEdit={!isDone}
      saving={isDone ? null : judging.saving}
      onMark={judging.mark}
      onSubmit={() => void send()}
      reasonTitle="Your reason"
      placeholder="What on the map made you choose this level?"
      lead={leads[number]}
      // A map that is sent may have been what stood before one’s reviews: it is asked anew what is to do.
      bar={<HourBar key={mine.maps.filter(isJudged).length} assignmentId={assignmentId} isShort />}
      besideRow={(criterion) =>
        number === 2 &&
        reference && <Beside criterion={criterion} sent={sent[0]?.marks ?? []} {...{ reference }} />
      }
      acts={
        <>
          {unsaid.length > 0 && (
            <p className={styles.quiet}>
              A reason helps you see later where you differ. Without one:{' '}
              {unsaid.map(({ title }) => title).join(', ')}. You can send as it is.
            </p>
          )}
          {judging.saving.state === 'refused' && <p role="alert">{judging.saving.why}</p>}
          {trouble !== '' && (
            <p role="alert" className={styles.trouble}>
              {trouble}
            </p>
          )}
          <div className={styles.acts}>
            {number === 2 && <Button onPress={onBack}>Leave it at the first try</Button>}
            <Button variant="primary" isPending={isSending} onPress={() => void send()}>
              {isSending ? 'Sending …' : number === 2 ? 'Send the second try' : 'Send and see the reference'}
            </Button>
          </div>
        </>
      }
      result={
        isDone && reference ? (
          <TryResult {...{ mine, map, sent, reference, onAgain }} onNext={steps.next} />
        ) : undefined
      }
    />
  );
}

/** Whether a try of it is sent. */
export function isJudged({ tries }: MapToJudge): boolean {
  return tries.some(({ isSent }) => isSent);
}

function isSaid(criterion: Criterion, marks: readonly Mark[]): boolean {
  const words = markOn(criterion, marks)?.comment;
  return !!words && plainOf(words) !== '';
}

const leads: Readonly<Record<number, string>> = {
  1: 'Judge this map yourself first; then you see your instructor’s levels and reasons, row by row. It counts for nothing.',
  2: 'Judge it again, with your instructor’s reasons in each row. You need not agree.',
};

type BesideProps = {
  readonly criterion: Criterion;
  readonly sent: readonly Mark[];
  readonly reference: readonly Mark[];
};

/** In a row of the second try: what one gave at first, and what the instructor gave and why. */
function Beside({ criterion, sent, reference }: BesideProps) {
  if (criterion.levels.length === 0)
    return <Reason title="Your instructor says" marks={reference} criterion={criterion} />;
  return (
    <div className={styles.note}>
      <p>
        Your first try: {levelTitle(criterion, sent)}.
        <Apart criterion={criterion} marks={sent} reference={reference} />
      </p>
      <p>Your instructor: {levelTitle(criterion, reference)}.</p>
      <Reason title="Your instructor’s reason" marks={reference} criterion={criterion} />
    </div>
  );
}
