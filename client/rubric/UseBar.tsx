import { Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Refusal, Unreachable } from '#client/api.ts';
import { Button } from '#client/ui/Button.tsx';
import { heldFocus } from '#client/ui/focus-soon.ts';
import type { EssayListItem } from '#shared/essay/essay.ts';
import styles from './Bar.module.css';
import { rubricService } from './browser-rubrics.ts';
import { useRubricDesk, useRubricState } from './use-rubric-desk.ts';
import { usedBy } from './use-words.ts';

export type UseBarProps = { readonly onDuplicate: () => void };

/** Who uses the rubric, and what a change means for them: essays keep the version that they have. */
export function UseBar({ onDuplicate }: UseBarProps) {
  const desk = useRubricDesk();
  const { isReadOnly, isInUse, uses, version, leftVersion, id } = useRubricState((state) => state);
  const [mine, setMine] = useState<readonly EssayListItem[]>([]);
  const [said, setSaid] = useState('');
  const bar = useRef<HTMLDivElement>(null);

  // Which of my own essays stay behind is asked once the next version is there.
  useEffect(() => {
    if (leftVersion === null) return;
    let isGone = false;
    rubricService.myEssaysOn(id).then(
      (rows) => !isGone && setMine(rows.filter(({ essay }) => essay.rubric.version < version)),
      (error: unknown) => {
        if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
      },
    );
    return () => {
      isGone = true;
    };
  }, [id, version, leftVersion]);

  async function moveMine() {
    const mayMove = heldFocus();
    const left: EssayListItem[] = [];
    for (const row of mine) {
      try {
        await rubricService.moveEssay(row.essay.id, { id, version });
      } catch (error) {
        if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
        left.push(row);
      }
    }
    const moved = mine.length - left.length;
    setMine(left);
    if (moved > 0) desk.nowInUse();
    setSaid(
      left.length > 0
        ? `${left.length} of your essays could not be moved. Try again when the server is back.`
        : `Your ${moved === 1 ? 'essay uses' : `${moved} essays use`} version ${version} now.`,
    );
    if (mayMove()) bar.current?.focus();
  }

  const words = wordsNow();
  if (words === null) return null;
  return (
    <div ref={bar} tabIndex={-1} className={styles.bar}>
      <p role="status" className={styles.words}>
        {said} {words}
      </p>
      {isReadOnly && (
        <Button variant="primary" icon={<Copy aria-hidden />} onPress={onDuplicate}>
          Duplicate to change
        </Button>
      )}
      {mine.length > 0 && (
        <Button onPress={() => void moveMine()}>
          {mine.length === 1
            ? `Move my essay to version ${version}`
            : `Move my ${mine.length} essays to version ${version}`}
        </Button>
      )}
    </div>
  );

  function wordsNow(): string | null {
    if (isReadOnly) return 'This rubric comes with Groundwork and stays as it is. A copy is yours to change.';
    if (leftVersion !== null)
      return `You are writing version ${version}. What uses version ${leftVersion} or an earlier one keeps it.`;
    if (isInUse)
      return `${usedBy(uses)}: your next change makes version ${version + 1}. What uses it keeps the version it has.`;
    return null;
  }
}
