import { nanoid } from 'nanoid';
import { useEffect, useState } from 'react';
import { rubricService } from '#client/rubric/browser-rubrics.ts';
import { copyOf } from '#shared/rubric/editing/new-rubric.ts';
import { Refusal, Unreachable } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './SetUp.module.css';
import type { SetUp } from './set-up.ts';
import type { SetUpState } from './set-up-state.ts';

type RubricFieldProps = { readonly setUp: SetUp; readonly state: SetUpState };

/** Which rubric judges the work; a copy of it can be edited beside this page. */
export function RubricField({ setUp, state }: RubricFieldProps) {
  const { rubrics, body } = state;
  const [isCopying, setCopying] = useState(false);
  const chosen = rubrics.find(({ rubric }) => rubric.id === body.rubric.id);
  const isDraft = state.assignment?.state !== 'published';

  // Whoever comes back from editing it finds it as it is now.
  useEffect(() => {
    const handleFocus = () => void setUp.reloadRubrics();
    window.addEventListener('focus', handleFocus);
    return () => window.removeEventListener('focus', handleFocus);
  }, [setUp]);
  const newer = chosen && chosen.rubric.version > body.rubric.version ? chosen.rubric : null;

  async function handleCopy() {
    if (!chosen) return;
    setCopying(true);
    try {
      const copy = await rubricService.create(nanoid(), copyOf(chosen.rubric));
      await setUp.reloadRubrics();
      setUp.edit({ rubric: { id: copy.id, version: copy.version }, rules: {} });
      setUp.say(`“${copy.title}” is chosen. Open it to change it.`);
    } catch (error) {
      if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
      setUp.say(`No copy was made. ${error.message}`, 'attention');
    } finally {
      setCopying(false);
    }
  }

  return (
    <div className={styles.row}>
      <div className={styles.long}>
        <Select
          label="Rubric"
          items={rubrics.map(({ rubric }) => ({
            id: rubric.id,
            title: rubric.title,
            description: criteriaWords(rubric.criteria.length),
          }))}
          value={body.rubric.id}
          onChange={(id) => {
            const rubric = rubrics.find((row) => row.rubric.id === id)?.rubric;
            if (rubric) setUp.edit({ rubric: { id: rubric.id, version: rubric.version }, rules: {} });
          }}
        />
      </div>
      <div className={styles.beside}>
        {chosen?.isYours ? (
          <a href={`/rubrics/${chosen.rubric.id}`} target="_blank" rel="noreferrer" className={styles.link}>
            Edit it in a new tab
          </a>
        ) : (
          <Button isPending={isCopying} onPress={() => void handleCopy()}>
            Edit a copy…
          </Button>
        )}
        {newer && (
          <Button onPress={() => setUp.edit({ rubric: { id: newer.id, version: newer.version } })}>
            {isDraft ? `Use version ${newer.version}` : `Change to version ${newer.version}`}
          </Button>
        )}
      </div>
    </div>
  );
}

function criteriaWords(count: number): string {
  return count === 1 ? '1 criterion' : `${count} criteria`;
}
