import { nanoid } from 'nanoid';
import { useMemo, useState } from 'react';
import type { Graph } from '#shared/graph/graph.ts';
import { indexOf } from '#shared/graph/graph.ts';
import { shortText } from '#shared/graph/labels.ts';
import { readSketch } from '#shared/graph/sketch.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './OutlineDialog.module.css';
import { OutlinePreview } from './OutlinePreview.tsx';

export type OutlineDialogProps = {
  readonly isMaking: boolean;
  readonly onMake: (title: string, graph: Graph) => void;
  readonly onClose: () => void;
};

/** Text on one side, the map it becomes on the other; nothing is made before the button. */
export function OutlineDialog({ isMaking, onMake, onClose }: OutlineDialogProps) {
  const [text, setText] = useState('');
  const sketch = useMemo(() => readSketch(text, nanoid), [text]);
  const isEmpty = sketch.graph.nodes.size === 0;

  function handleMake() {
    if (!isEmpty) onMake(titleOf(sketch.graph), sketch.graph);
  }

  return (
    <Dialog
      title="Paste an outline"
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" onPress={handleMake} isDisabled={isEmpty} isPending={isMaking}>
            {isMaking ? 'Making the map …' : 'Make the map'}
          </Button>
        </>
      }
    >
      <div className={styles.sides}>
        <TextField
          label="Outline"
          value={text}
          onChange={setText}
          multiline
          rows={14}
          autoFocus
          onSubmit={handleMake}
          placeholder={example}
          description="One statement a line, indented under what it speaks about. Put + before what supports it and - before what objects."
        />
        <OutlinePreview graph={sketch.graph} problems={sketch.problems} />
      </div>
    </Dialog>
  );
}

/** Shown while the field is empty; the words are those of the examples in help. */
const example = `Cities should make buses free
  + Free buses bring more people to work
    + In our town 300 more people took the bus
  - Without fares there is less money for buses
    - Fares paid for only a fifth of the cost`;

function titleOf(graph: Graph): string {
  const first = indexOf(graph).roots.find(({ text }) => text !== '');
  return first ? shortText(first, 80) : 'Pasted outline';
}
