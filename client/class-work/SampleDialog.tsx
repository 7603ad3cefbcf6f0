import { useState } from 'react';
import { countOfShare } from '#shared/assignments/moderation.ts';
import { counted } from '../assignments/due-words.ts';
import { newSeed } from '../assignments/new-seed.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { ClassActs } from './ClassDialogs.tsx';
import styles from './ClassWork.module.css';
import { type ClassNow, classWorkService } from './class-work-service.ts';

type SampleDialogProps = {
  readonly now: ClassNow;
  readonly acts: ClassActs;
  readonly onClose: () => void;
};

const units = [
  { id: 'count', title: 'Works' },
  { id: 'percent', title: 'Per cent' },
] as const;

/** Draws some of what is assessed for a second assessor, who marks without seeing the first’s levels. */
export function SampleDialog({ now, acts, onClose }: SampleDialogProps) {
  const { assignment, works, people } = now;
  const assessors = people.members.filter(({ role }) => role === 'instructor' || role === 'assistant');
  const [unit, setUnit] = useState<'count' | 'percent'>('count');
  const [typed, setTyped] = useState('3');
  const [secondId, setSecondId] = useState<string | null>(
    (assessors.find(({ isYou }) => !isYou) ?? assessors[0])?.personId ?? null,
  );
  const [seed] = useState(newSeed);
  const from = works.filter(({ assessments }) =>
    assessments.some(({ state, assessorId }) => state === 'submitted' && assessorId !== secondId),
  ).length;
  const most = unit === 'count' ? 500 : 100;
  const number = /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  const fits = number >= 1 && number <= most;
  const drawn = fits ? Math.min(from, unit === 'count' ? number : countOfShare(from, number)) : 0;

  async function handleDraw() {
    if (!fits || secondId === null) return;
    onClose();
    await acts.attempt(async () => {
      const size = unit === 'count' ? { count: number } : { percent: number };
      const sample = await classWorkService.draw(assignment.id, { size, secondId, seed });
      const name =
        people.members.find(({ personId }) => personId === secondId)?.name ?? 'The second assessor';
      acts.say(
        `${name} has ${sample.essayIds.length} of ${sample.from} to assess a second time. Drawn with seed ${sample.seed}.`,
        sample.essayIds.length > 0 ? 'done' : 'attention',
      );
    }, 'Nothing was drawn.');
  }

  return (
    <Dialog
      title="A second assessor for a sample"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Not now
          </Button>
          <Button
            variant="primary"
            isDisabled={drawn === 0 || secondId === null}
            onPress={() => void handleDraw()}
          >
            {drawn === 0 ? 'Draw a sample' : `Draw ${drawn}`}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Select
          label="Second assessor"
          items={assessors.map(({ personId, name, isYou }) => ({
            id: personId,
            title: isYou ? `${name} (you)` : name,
          }))}
          value={secondId}
          onChange={setSecondId}
        />
        <Segmented label="Count in" items={units} value={unit} onChange={setUnit} />
        <TextField
          label={unit === 'count' ? 'How many works' : 'How many per cent'}
          value={typed}
          onChange={setTyped}
          error={fits ? undefined : `Write a whole number from 1 to ${most}.`}
        />
        <p className={styles.words}>
          {from === 0
            ? 'Nothing is submitted by somebody else yet. Draw a sample once it is.'
            : `About ${counted(drawn, 'work')} of ${from} that others have submitted, from the lowest totals to the highest. Drawn with seed ${seed}.`}
        </p>
        <p className={styles.words}>
          The second assessor sees nothing of the first’s before submitting. Then both stand side by side, and
          you settle which one stands.
        </p>
      </div>
    </Dialog>
  );
}
