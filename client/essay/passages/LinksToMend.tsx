import type { EditorView } from 'prosemirror-view';
import { type RefObject, useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import { anchorFor, placeOf } from '#shared/essay/anchors.ts';
import type { Place } from '#shared/essay/place.ts';
import type { Span } from '#shared/essay/text.ts';
import { shortText } from '#shared/graph/labels.ts';
import type { Anchor, Node } from '#shared/graph/records.ts';
import { shortWords } from '#shared/graph/short-words.ts';
import styles from './Links.module.css';
import { hasWords } from './link-passage.ts';
import { selectedSpan, showPassage } from './show-passage.ts';

type LinksToMendProps = { readonly view: RefObject<EditorView | null> };

/** Links whose passage is not there any more, or not for certain: a person says which words are meant. */
export function LinksToMend({ view }: LinksToMendProps) {
  const desk = useDesk();
  const text = useDeskState((state) => state.text);
  const graph = useDeskState((state) => state.graph);
  const [isOpen, setOpen] = useState(false);
  const broken = [...graph.anchors.values()].flatMap((anchor) => {
    const place = placeOf(text, anchor);
    const node = graph.nodes.get(anchor.nodeId);
    return place.type === 'found' || !node ? [] : [{ anchor, node, place }];
  });
  if (broken.length === 0) return null;

  function move(anchor: Anchor, node: Node, span: Span) {
    desk.run(
      { name: 'move-anchor', args: { anchorId: anchor.id, ...anchorFor(text, span) } },
      { announce: `“${shortText(node, 40)}” is linked again.` },
    );
    showPassage(view.current, span);
  }

  function handleUse(anchor: Anchor, node: Node) {
    const span = view.current && selectedSpan(view.current);
    if (span && hasWords(text, span)) move(anchor, node, span);
    else
      desk.announce('Select the words in the text first, then press “Use the selected words”.', 'attention');
  }

  function handleUnlink(anchor: Anchor, node: Node) {
    desk.run(
      { name: 'remove-anchor', args: { anchorId: anchor.id } },
      { announce: `The passage of “${shortText(node, 40)}” is unlinked; the node stays.` },
    );
  }

  const count = broken.length === 1 ? '1 link needs you' : `${broken.length} links need you`;
  return (
    <details className={styles.box} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={`${styles.summary} ${styles.attention}`}>{count}</summary>
      <ul className={styles.list}>
        {broken.map(({ anchor, node, place }) => (
          <li key={anchor.id} className={styles.link}>
            <p className={styles.node}>
              <KindIcon kind={node.kind} size={16} /> {shortText(node, 60)}
            </p>
            <p className={styles.words}>{wordsOf(place, anchor, text.text)}</p>
            <div className={styles.acts}>
              {place.type === 'unsure' && (
                <>
                  <Button variant="primary" onPress={() => move(anchor, node, place.span)}>
                    Accept
                  </Button>
                  <Button onPress={() => showPassage(view.current, place.span)}>Show</Button>
                </>
              )}
              <Button onPress={() => handleUse(anchor, node)}>Use the selected words</Button>
              <Button variant="quiet" onPress={() => handleUnlink(anchor, node)}>
                Unlink
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function wordsOf(place: Place, anchor: Anchor, text: string): string {
  const was = `It was linked to “${shortWords(anchor.quote.exact, 120)}”.`;
  if (place.type === 'lost') return `${was} These words are not in the text any more.`;
  const now = shortWords(text.slice(place.span.start, place.span.end), 120);
  return `${was} Best match, ${Math.round(place.score * 100)} %: “${now}”`;
}
