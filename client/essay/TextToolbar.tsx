import {
  Bold,
  Heading1,
  Heading2,
  IndentDecrease,
  IndentIncrease,
  Italic,
  List,
  ListOrdered,
  Pilcrow,
  Quote,
  Redo2,
  Superscript,
  Undo2,
} from 'lucide-react';
import type { EditorState } from 'prosemirror-state';
import type { ReactNode } from 'react';
import type { TextSession } from '#client/desk/text/text-session.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Toolbar } from '#client/ui/Toolbar.tsx';
import { keyWords } from './key-words.ts';
import styles from './TextToolbar.module.css';
import { textCommands } from './text-commands.ts';
import { isActive } from './text-marks.ts';

type TextToolbarProps = {
  readonly session: TextSession;
  readonly state: EditorState;
  readonly onCommand: (name: keyof typeof textCommands) => void;
};

/** What can be done with the words where the cursor is. */
export function TextToolbar({ session, state, onCommand }: TextToolbarProps) {
  const desk = useDesk();
  const undoTitle = useDeskState((known) => known.undoTitle);
  const redoTitle = useDeskState((known) => known.redoTitle);
  return (
    <Toolbar label="Text" className={styles.bar}>
      <IconButton
        size="small"
        label="Undo in text or map"
        icon={<Undo2 aria-hidden />}
        keys={keyWords('Mod+Z')}
        isDisabled={undoTitle === null && session.moment().depth === 0}
        onPress={desk.undoLast}
      />
      <IconButton
        size="small"
        label="Redo in text or map"
        icon={<Redo2 aria-hidden />}
        keys={keyWords('Mod+Shift+Z')}
        isDisabled={redoTitle === null && !session.canRedo()}
        onPress={desk.redoLast}
      />
      {tools.map(({ name, label, icon, keys, isToggle }) => (
        <IconButton
          key={name}
          size="small"
          label={label}
          icon={icon}
          keys={keys && keyWords(keys)}
          isPressed={isToggle ? isActive(state, name) : undefined}
          isDisabled={!textCommands[name](state)}
          onPress={() => onCommand(name)}
        />
      ))}
    </Toolbar>
  );
}

type Tool = {
  readonly name: keyof typeof textCommands;
  readonly label: string;
  readonly icon: ReactNode;
  readonly keys?: string;
  readonly isToggle?: boolean;
};

const tools: readonly Tool[] = [
  { name: 'bold', label: 'Bold', icon: <Bold aria-hidden />, keys: 'Mod+B', isToggle: true },
  { name: 'italic', label: 'Italic', icon: <Italic aria-hidden />, keys: 'Mod+I', isToggle: true },
  { name: 'paragraph', label: 'Paragraph', icon: <Pilcrow aria-hidden />, keys: 'Mod+Alt+0', isToggle: true },
  { name: 'heading1', label: 'Heading', icon: <Heading1 aria-hidden />, keys: 'Mod+Alt+1', isToggle: true },
  {
    name: 'heading2',
    label: 'Smaller heading',
    icon: <Heading2 aria-hidden />,
    keys: 'Mod+Alt+2',
    isToggle: true,
  },
  { name: 'footnote', label: 'Footnote', icon: <Superscript aria-hidden />, keys: 'Mod+Alt+F' },
  { name: 'quotation', label: 'Quotation', icon: <Quote aria-hidden />, keys: 'Mod+Shift+9' },
  { name: 'bulletList', label: 'List', icon: <List aria-hidden />, keys: 'Mod+Shift+8' },
  { name: 'orderedList', label: 'Numbered list', icon: <ListOrdered aria-hidden />, keys: 'Mod+Shift+7' },
  {
    name: 'shallower',
    label: 'Out of the list or quotation',
    icon: <IndentDecrease aria-hidden />,
    keys: 'Mod+[',
  },
  {
    name: 'deeper',
    label: 'One level deeper in the list',
    icon: <IndentIncrease aria-hidden />,
    keys: 'Mod+]',
  },
];
