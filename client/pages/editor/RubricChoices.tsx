import { Link } from 'wouter';
import { canEdit } from '#client/desk/acts/selection.ts';
import type { DeskState } from '#client/desk/state.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { useOwnRubrics } from '#client/rubric/use-own-rubrics.ts';
import { Button } from '#client/ui/Button.tsx';
import { RadioList } from '#client/ui/RadioList.tsx';
import { presets } from '#shared/rubric/presets/index.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import styles from './RubricChoices.module.css';

/** Which rubric checks the map; another one asks other questions at once, and nothing on the map changes. */
export function RubricChoices() {
  const desk = useDesk();
  const named = useDeskState((state) => state.essay.rubric);
  const current = useDeskState((state) => state.rubric);
  const mayEdit = useDeskState(mayChoose);
  const own = useOwnRubrics();
  const known = [...presets, ...own];
  const newest = known.find(({ id }) => id === named.id);
  // Somebody else's, or one of mine that is deleted: the essay keeps it.
  const others = newest || current.id !== named.id ? [] : [current];

  const choose = (rubric: Rubric) => desk.patchEssay({ rubric });
  const offered = [
    ...others.map(itemOf),
    ...own.map((rubric) => ({ ...itemOf(rubric), group: 'My rubrics' })),
    ...presets.map((rubric) => ({ ...itemOf(rubric), group: own.length > 0 ? 'Ready to use' : undefined })),
  ];

  return (
    <div className={styles.all}>
      {newest && newest.version > named.version && (
        <div className={styles.newer}>
          <p>
            This essay uses version {named.version} of “{newest.title}”; version {newest.version} is newer.
          </p>
          {mayEdit && <Button onPress={() => choose(newest)}>Use version {newest.version}</Button>}
        </div>
      )}
      <RadioList
        label="Rubric"
        items={offered}
        value={named.id}
        isDisabled={!mayEdit}
        onChange={(id) => {
          const rubric = known.find((one) => one.id === id);
          if (rubric) choose(rubric);
        }}
      />
      <p className={styles.links}>
        {newest && <Link href={`/rubrics/${named.id}`}>Look at this rubric</Link>}
        <Link href="/rubrics">All rubrics</Link>
      </p>
    </div>
  );
}

function itemOf({ id, title, description }: Rubric) {
  return { id, title, description };
}

/** Who edits the essay, and who assesses it; the server asks the same of its policy. */
function mayChoose(state: DeskState): boolean {
  const isThere = state.essay.deletedAt === null && state.saving.state !== 'gone';
  return canEdit(state) || (state.role === 'assessor' && isThere);
}
