import { type CSSProperties, type ReactNode, useState } from 'react';
import { Canvas } from '#client/canvas/Canvas.tsx';
import { Outline } from '#client/outline/Outline.tsx';
import { late } from '#client/ui/late.tsx';
import { DeskNotice } from '../editor/DeskNotice.tsx';
import editor from '../editor/Editor.module.css';
import { boundedSize, type PaneId } from '../editor/layout-of-panes.ts';
import { Separator } from '../editor/Separator.tsx';
import { TextPaneFailed } from '../editor/TextPaneFailed.tsx';
import styles from './AssessPanes.module.css';
import { besideWidth, formWidth } from './layout-of-assessing.ts';

const TextPane = late(loadTextPane, TextPaneFailed);

type AssessPanesProps = {
  readonly panes: readonly PaneId[];
  /** The rubric’s form. */
  readonly children: ReactNode;
};

/**
 * Text, map or outline, to be read, and the form beside them; the lines between them resize them. What the desk has to
 * say never lies above the form, whose last button sends it.
 */
export function AssessPanes({ panes, children }: AssessPanesProps) {
  const [text, setText] = useState(besideWidth.fallback);
  const [form, setForm] = useState(formWidth.fallback);
  const has = (pane: PaneId) => panes.includes(pane);
  const isWide = panes.length === 3;
  const columns =
    panes.length === 1 ? 'minmax(0, 1fr)' : `${isWide ? `${text}px 1px ` : ''}minmax(0, 1fr) 1px ${form}px`;
  const clear = panes.length === 1 ? 0 : form;
  return (
    <>
      <div className={editor.room} style={{ gridTemplateColumns: columns }}>
        {has('text') && (
          <div data-pane="text" tabIndex={-1} className={editor.pane}>
            <TextPane />
          </div>
        )}
        {isWide && (
          <Separator
            label="Width of the text"
            value={text}
            bounds={besideWidth}
            unit={() => 1}
            onChange={(size) => setText(boundedSize(size, besideWidth))}
          />
        )}
        {has('map') && (
          <div data-pane="map" tabIndex={-1} className={editor.pane}>
            <Canvas />
          </div>
        )}
        {has('outline') && (
          <div data-pane="outline" tabIndex={-1} className={editor.pane}>
            <Outline />
          </div>
        )}
        {has('side') && panes.length > 1 && (
          <Separator
            label="Width of the rubric"
            value={form}
            bounds={formWidth}
            unit={() => 1}
            isAfter
            onChange={(size) => setForm(boundedSize(size, formWidth))}
          />
        )}
        {/* Drawn always: what is open in it, and what was typed, stays while another pane is looked at. */}
        <div data-pane="side" tabIndex={-1} className={editor.pane} hidden={!has('side')}>
          {children}
        </div>
      </div>
      <div
        className={panes.length === 1 ? styles.below : undefined}
        style={{ '--notice-clear': `${clear}px` } as CSSProperties} // a custom property, which the type lacks
      >
        <DeskNotice />
      </div>
    </>
  );
}

function loadTextPane() {
  return import('#client/essay/TextPane.tsx').then((module) => ({ default: module.TextPane }));
}
