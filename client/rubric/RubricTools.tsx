import { ArrowLeft, Copy, Download, Ellipsis, Eye, Redo2, Trash2, Undo2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { chordText } from '#client/desk/acts/chord.ts';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { MenuButton } from '#client/ui/MenuButton.tsx';
import { keepFocus } from './parts.ts';
import styles from './RubricTools.module.css';
import { SavedMark } from './SavedMark.tsx';
import { useRubricDesk, useRubricState } from './use-rubric-desk.ts';

const StudentPreview = lazy(() =>
  import('./StudentPreview.tsx').then((module) => ({ default: module.StudentPreview })),
);

export type RubricToolsProps = {
  readonly onDuplicate: () => void;
  readonly onExport: () => void;
  readonly onDelete: () => void;
};

/** Back to the list, where the words are, undo, and what is done with the rubric as a whole. */
export function RubricTools({ onDuplicate, onExport, onDelete }: RubricToolsProps) {
  const desk = useRubricDesk();
  const state = useRubricState((whole) => whole);
  const [isPreviewed, setPreviewed] = useState(false);
  const acts: Readonly<Record<string, () => void>> = {
    duplicate: onDuplicate,
    export: onExport,
    delete: onDelete,
  };
  return (
    <div className={styles.tools}>
      <Link href="/rubrics" className={styles.back}>
        <ArrowLeft aria-hidden size={16} />
        Rubrics
      </Link>
      <SavedMark />
      <div className={styles.acts}>
        {!state.isReadOnly && (
          <>
            <IconButton
              label="Undo"
              keys={chordText('Mod+Z')}
              icon={<Undo2 aria-hidden />}
              isDisabled={!state.canUndo}
              onPress={() => {
                desk.undo();
                keepFocus();
              }}
            />
            <IconButton
              label="Redo"
              keys={chordText('Mod+Shift+Z')}
              icon={<Redo2 aria-hidden />}
              isDisabled={!state.canRedo}
              onPress={() => {
                desk.redo();
                keepFocus();
              }}
            />
          </>
        )}
        <Button
          icon={<Eye aria-hidden />}
          opens="dialog"
          isOpen={isPreviewed}
          onPress={() => setPreviewed(true)}
        >
          Preview as student
        </Button>
        <MenuButton
          label="More for this rubric"
          icon={<Ellipsis aria-hidden />}
          onAction={(act) => acts[act]?.()}
          items={[
            { id: 'duplicate', title: 'Duplicate', icon: <Copy aria-hidden /> },
            { id: 'export', title: 'Save as a file…', icon: <Download aria-hidden /> },
            ...(state.isReadOnly ? [] : [{ id: 'delete', title: 'Delete', icon: <Trash2 aria-hidden /> }]),
          ]}
        />
      </div>
      {isPreviewed && (
        <Suspense>
          <StudentPreview body={state.body} onClose={() => setPreviewed(false)} />
        </Suspense>
      )}
    </div>
  );
}
