import { ArrowLeft, ChevronDown, FileText, PanelRight, Redo2, Undo2 } from 'lucide-react';
import { Link } from 'wouter';
import { actNamed } from '#client/desk/acts/index.ts';
import { keysText } from '#client/desk/acts/keyboard.ts';
import { canEdit } from '#client/desk/acts/selection.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Popover } from '#client/ui/Popover.tsx';
import { Segmented } from '#client/ui/Segmented.tsx';
import styles from './EditorHeader.module.css';
import { EssayTitle } from './EssayTitle.tsx';
import { PresentPeople, SetFor } from './late-header.ts';
import type { Width } from './layout-of-panes.ts';
import { MoreMenu } from './MoreMenu.tsx';
import { RubricChoice } from './RubricChoice.tsx';
import { SavingState } from './SavingState.tsx';
import { TaskText } from './TaskText.tsx';

type EditorHeaderProps = {
  readonly width: Width;
  readonly isSideOpen: boolean;
  readonly onToggleSide: () => void;
};

export function EditorHeader({ width, isSideOpen, onToggleSide }: EditorHeaderProps) {
  const desk = useDesk();
  const view = useDeskState((state) => state.view);
  const rubricTitle = useDeskState((state) => state.rubric.title);
  const mayEdit = useDeskState(canEdit);
  const isShared = useDeskState((state) => state.present !== null);
  const isSet = useDeskState((state) => state.assignment !== null);
  const isTextOpen = useDeskState((state) => state.isTextOpen);
  const together = (isShared || isSet) && (
    <>
      {isShared && <PresentPeople />}
      {isSet && <SetFor isShort={width === 'middle'} />}
    </>
  );
  return (
    <>
      <header data-pane="header" className={styles.header}>
        <Link href="/" className={styles.home} aria-label="Back to my maps" title="Back to my maps">
          <ArrowLeft aria-hidden size={20} strokeWidth={1.75} />
        </Link>
        <EssayTitle />
        <SavingState isShort={width !== 'wide'} />
        {width !== 'narrow' && (
          <div className={styles.views}>
            <Segmented label="View" items={views} value={view} onChange={desk.setView} />
          </div>
        )}
        <div className={styles.bar}>
          {width !== 'narrow' && together}
          {mayEdit && <UndoButtons />}
          {width === 'wide' && (
            <>
              <Popover
                label="Task"
                trigger={(props) => (
                  <Button variant="quiet" {...props}>
                    Task
                  </Button>
                )}
              >
                <div className={styles.task}>
                  <TaskText />
                </div>
              </Popover>
              <Popover
                label="Rubric"
                trigger={(props) => (
                  <Button variant="quiet" {...props}>
                    <span className={styles.rubric}>
                      <span className={styles.rubricTitle}>{rubricTitle}</span>
                      <ChevronDown aria-hidden size={16} strokeWidth={1.75} />
                    </span>
                  </Button>
                )}
              >
                <RubricChoice />
              </Popover>
            </>
          )}
          {width !== 'narrow' && (
            <IconButton
              label={isTextOpen ? 'Hide the text' : 'Show the text'}
              icon={<FileText aria-hidden />}
              isPressed={isTextOpen}
              onPress={() => desk.setTextOpen(!isTextOpen)}
            />
          )}
          {width !== 'narrow' && (
            <IconButton
              label={isSideOpen ? 'Hide the findings' : 'Show the findings'}
              icon={<PanelRight aria-hidden />}
              isPressed={isSideOpen}
              onPress={onToggleSide}
            />
          )}
          <MoreMenu isWide={width === 'wide'} />
        </div>
      </header>
      {width === 'narrow' && together && <div className={styles.together}>{together}</div>}
    </>
  );
}

function UndoButtons() {
  const desk = useDesk();
  const undoTitle = useDeskState((state) => state.undoTitle);
  const redoTitle = useDeskState((state) => state.redoTitle);
  return (
    <>
      <IconButton
        label={undoTitle ? `Undo: ${lowered(undoTitle)}` : 'Undo'}
        keys={keysText(actNamed('undo'))}
        icon={<Undo2 aria-hidden />}
        isDisabled={undoTitle === null}
        onPress={desk.undo}
      />
      <IconButton
        label={redoTitle ? `Redo: ${lowered(redoTitle)}` : 'Redo'}
        keys={keysText(actNamed('redo'))}
        icon={<Redo2 aria-hidden />}
        isDisabled={redoTitle === null}
        onPress={desk.redo}
      />
    </>
  );
}

function lowered(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

const views = [
  { id: 'split', title: 'Split' },
  { id: 'map', title: 'Map' },
  { id: 'outline', title: 'Outline' },
] as const;
