import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '#client/ui/Button.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { useOwnPlan } from './use-own-plan.ts';
import styles from './Writing.module.css';

type OwnChangeProps = { readonly assignmentId: string };

/** The one question after a review: what its writer takes from it for their own map. An answer becomes a line of their plan. */
export function OwnChange({ assignmentId }: OwnChangeProps) {
  const { essayId, add, added, isAdding, trouble } = useOwnPlan(assignmentId);
  const [words, setWords] = useState('');
  if (essayId === null) return null;

  async function handleAdd() {
    if (words.trim() !== '' && !isAdding && (await add(words.trim()))) setWords('');
  }

  return (
    <form
      className={styles.own}
      onSubmit={(event) => {
        event.preventDefault();
        void handleAdd();
      }}
    >
      <TextField
        label="What will you change in your own map?"
        description="Whoever reviews others often sees what their own map lacks. Nobody has to answer this."
        value={words}
        onChange={setWords}
        error={trouble === '' ? undefined : trouble}
        onSubmit={() => void handleAdd()}
      />
      <div className={styles.acts}>
        <Button type="submit" isPending={isAdding} isDisabled={words.trim() === ''}>
          {isAdding ? 'Adding …' : 'Add to my plan'}
        </Button>
      </div>
      {added > 0 && (
        <p role="status">
          {added === 1 ? 'It is in your plan.' : `${added} lines are in your plan.`}{' '}
          <Link href={`/essays/${essayId}/report`}>Look at the plan</Link>
        </p>
      )}
    </form>
  );
}
