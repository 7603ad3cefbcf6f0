import { useMemo, useState } from 'react';
import { type Share, splitBySection, splitEvenly } from '#shared/assignments/shares.ts';
import type { WorkRow } from '#shared/assignments/work.ts';
import { counted } from '../assignments/due-words.ts';
import { newSeed } from '../assignments/new-seed.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import type { ClassActs } from './ClassDialogs.tsx';
import styles from './ClassWork.module.css';
import { type ClassNow, classWorkService } from './class-work-service.ts';

type SharesDialogProps = {
  readonly now: ClassNow;
  readonly acts: ClassActs;
  readonly onClose: () => void;
};

/** Shares a class out between those who assess, and shows who would get what before it is done. */
export function SharesDialog({ now, acts, onClose }: SharesDialogProps) {
  const { assignment, works, people } = now;
  const assessors = people.members.filter(({ role }) => role === 'instructor' || role === 'assistant');
  const [split, setSplit] = useState<'evenly' | 'by-section'>('evenly');
  const [chosen, setChosen] = useState<readonly string[]>(assessors.map(({ personId }) => personId));
  const [seed, setSeed] = useState(newSeed);
  const begun = works.filter(({ essayId }) => essayId !== null);
  const shares = useMemo(() => {
    const draw = split === 'evenly' ? splitEvenly : splitBySection;
    return chosen.length === 0 ? [] : draw(works, chosen, seed, begunBy(works));
  }, [works, chosen, split, seed]);
  const left = begun.length - shares.length;

  async function handleShare() {
    onClose();
    await acts.attempt(async () => {
      const body = { split, assessorIds: [...chosen], seed };
      const given = await classWorkService.split(assignment.id, body);
      acts.say(
        `${counted(given.length, 'work')} shared out between ${chosen.length}. Drawn with seed ${seed}.`,
      );
    }, 'Nothing was shared.');
  }

  return (
    <Dialog
      title="Share the assessing"
      isOpen
      onClose={onClose}
      width="medium"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Not now
          </Button>
          <Button variant="primary" isDisabled={shares.length === 0} onPress={() => void handleShare()}>
            Share {counted(shares.length, 'work')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {people.sections.length > 0 && (
          <Segmented label="How" items={splits} value={split} onChange={setSplit} />
        )}
        <fieldset className={styles.people}>
          <legend className={styles.legend}>Between</legend>
          {assessors.map(({ personId, name, isYou }) => (
            <Checkbox
              key={personId}
              label={isYou ? `${name} (you)` : name}
              value={chosen.includes(personId)}
              onChange={(isOn) =>
                setChosen(isOn ? [...chosen, personId] : chosen.filter((id) => id !== personId))
              }
            />
          ))}
        </fieldset>
        <Preview now={now} shares={shares} />
        {left > 0 && chosen.length > 0 && (
          <p className={styles.words}>
            {counted(left, 'work')} could be given to nobody but their own writers.
          </p>
        )}
        <p className={styles.words}>
          Who has begun to assess a work keeps it. What is handed in later goes to whoever has least.
        </p>
        <div className={styles.acts}>
          <span className={styles.seed}>Drawn with seed {seed}</span>
          <Button variant="quiet" onPress={() => setSeed(newSeed())}>
            Draw again
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Preview({ now, shares }: { readonly now: ClassNow; readonly shares: readonly Share[] }) {
  const { works, people } = now;
  const ids = [...new Set(shares.map(({ assessorId }) => assessorId))];
  const rows = people.members
    .filter(({ personId }) => ids.includes(personId))
    .map(({ personId, name }) => {
      const own = works.filter(({ essayId }) =>
        shares.some((share) => share.essayId === essayId && share.assessorId === personId),
      );
      const sections = people.sections.filter(({ id }) => own.some(({ sectionId }) => sectionId === id));
      const handedIn = own.filter(({ submission }) => submission !== null).length;
      return { personId, name, count: own.length, handedIn, sections: sections.map(({ title }) => title) };
    });
  if (rows.length === 0) return <p className={styles.words}>Choose who assesses.</p>;
  return (
    <table className={styles.table} aria-label="Who would assess how many">
      <thead>
        <tr>
          <th scope="col">Assessor</th>
          <th scope="col">Works</th>
          <th scope="col">Handed in</th>
          {people.sections.length > 0 && <th scope="col">Sections</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ personId, name, count, handedIn, sections }) => (
          <tr key={personId}>
            <th scope="row">{name}</th>
            <td>{count}</td>
            <td>{handedIn}</td>
            {people.sections.length > 0 && <td>{sections.join(', ')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whoever has said something about a work first keeps it: as the server has it. */
function begunBy(works: readonly WorkRow[]): Share[] {
  return works.flatMap(({ essayId, assessments, shares }) => {
    const isSecond = (id: string) =>
      shares.some(({ assessorId, purpose }) => purpose === 'second' && assessorId === id);
    const first = assessments.find(
      ({ state, marked, assessorId }) => (state !== 'draft' || marked > 0) && !isSecond(assessorId),
    );
    return essayId !== null && first ? [{ essayId, assessorId: first.assessorId }] : [];
  });
}

const splits = [
  { id: 'evenly', title: 'Evenly' },
  { id: 'by-section', title: 'Sections together' },
] as const;
