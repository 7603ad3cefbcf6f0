import type { EditorView } from 'prosemirror-view';
import { type RefObject, useMemo, useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import { coverageOf } from '#shared/essay/coverage.ts';
import { sentencesOf } from '#shared/essay/sentences.ts';
import { shortText } from '#shared/graph/labels.ts';
import styles from './Links.module.css';
import { showPassage } from './show-passage.ts';

type CoverageProps = { readonly view: RefObject<EditorView | null> };

/** What of the text is not on the map, and what of the map is not in the text; each leads to its place. */
export function Coverage({ view }: CoverageProps) {
  const desk = useDesk();
  const text = useDeskState((state) => state.text);
  const graph = useDeskState((state) => state.graph);
  const [isOpen, setOpen] = useState(false);
  const coverage = useMemo(() => coverageOf(graph, text, sentencesOf(text)), [graph, text]);
  const { unmapped, unanchored, sentences } = coverage;
  if (sentences === 0 || graph.nodes.size === 0) return null;

  const isWhole = unmapped.length === 0 && unanchored.length === 0;
  return (
    <details className={styles.box} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        {isWhole
          ? 'Text and map cover each other'
          : `${unmapped.length} of ${sentences} sentences not on the map · ${counted(unanchored.length)} not in the text`}
      </summary>
      {isOpen && (
        <div className={styles.scroll}>
          {unmapped.length > 0 && <h3 className={styles.title}>Not on the map</h3>}
          <ul className={styles.list}>
            {unmapped.map(({ start, end }) => (
              <li key={start}>
                <button
                  type="button"
                  className={styles.place}
                  onClick={() => showPassage(view.current, { start, end })}
                >
                  {text.text.slice(start, end)}
                </button>
              </li>
            ))}
          </ul>
          {unanchored.length > 0 && <h3 className={styles.title}>Not in the text</h3>}
          <ul className={styles.list}>
            {unanchored.map((id) => {
              const node = graph.nodes.get(id);
              return node ? (
                <li key={id}>
                  <button
                    type="button"
                    className={styles.place}
                    onClick={() => {
                      desk.select([{ type: 'node', id }]);
                      desk.viewport.ask('reveal');
                    }}
                  >
                    <KindIcon kind={node.kind} size={16} /> {shortText(node, 80)}
                  </button>
                </li>
              ) : null;
            })}
          </ul>
        </div>
      )}
    </details>
  );
}

function counted(nodes: number): string {
  return nodes === 1 ? '1 node' : `${nodes} nodes`;
}
