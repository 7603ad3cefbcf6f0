import { TextSelect, Unlink } from 'lucide-react';
import { readPassage } from '#client/desk/read-passage.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { useNodePassages } from '#client/desk/use-node-passages.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import { PassageBadges } from '#client/ui/PassageBadges.tsx';
import type { NodePassage } from '#shared/essay/node-passages.ts';
import { shortText } from '#shared/graph/labels.ts';
import type { Node } from '#shared/graph/records.ts';
import { shortWords } from '#shared/graph/short-words.ts';
import styles from './Inspector.module.css';

type PassageListProps = { readonly node: Node };

/** Where a node stands in the text. */
export function PassageList({ node }: PassageListProps) {
  const desk = useDesk();
  const hasText = useDeskState((state) => state.text.text.trim() !== '');
  const passages = useNodePassages().get(node.id) ?? [];
  if (passages.length === 0 && !hasText) return null;

  function handleShow({ anchorId }: NodePassage) {
    const anchor = desk.getState().graph.anchors.get(anchorId);
    if (anchor) void readPassage(desk, anchor);
  }

  return (
    <section className={styles.section}>
      <h3 className={styles.subtitle}>Passages in the text</h3>
      {passages.length === 0 && (
        <p className={styles.aside}>None yet. Select words in the text and link them to this node.</p>
      )}
      {passages.length > 0 && (
        <ul className={styles.list}>
          {passages.map((passage) => (
            <li key={passage.anchorId} className={styles.citation}>
              <div>
                <p>
                  <PassageBadges badges={String(passage.number ?? '?')} /> {placeWords(passage)}
                </p>
                <p className={styles.aside}>“{shortWords(passage.words, 160)}”</p>
              </div>
              <IconButton
                size="small"
                label={`Show ${nameOf(passage)} in the text`}
                icon={<TextSelect aria-hidden />}
                onPress={() => handleShow(passage)}
              />
              <IconButton
                size="small"
                label={`Unlink ${nameOf(passage)}`}
                icon={<Unlink aria-hidden />}
                onPress={() =>
                  desk.run(
                    { name: 'remove-anchor', args: { anchorId: passage.anchorId } },
                    {
                      announce: `The passage of “${shortText(node, 40)}” is unlinked; the node stays.`,
                      offerUndo: true,
                    },
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function placeWords({ paragraph, span }: NodePassage): string {
  if (paragraph !== null) return `Paragraph ${paragraph}`;
  return span ? 'Perhaps moved: the text pane asks which words are meant' : 'Not in the text any more';
}

function nameOf({ number, words }: NodePassage): string {
  return number === null ? `the link to “${words.slice(0, 30)}”` : `passage ${number}`;
}
