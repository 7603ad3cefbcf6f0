import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import { RowButton } from '#client/ui/RowButton.tsx';
import { shortText } from '#shared/graph/labels.ts';
import { lookupWords } from '#shared/sources/lookup-words.ts';
import type { Quotations } from '#shared/sources/source-texts.ts';
import type { TextMention } from './cited-in-text.ts';
import styles from './SourcesPanel.module.css';

type CitedPlacesProps = {
  readonly sourceId: string;
  readonly quotations: Quotations | null;
  readonly inText: readonly TextMention[];
};

/** The nodes that cite a source, what came of their quotations, and where the essay's text cites it. */
export function CitedPlaces({ sourceId, quotations, inText }: CitedPlacesProps) {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  const citations = [...graph.citations.values()].filter((citation) => citation.sourceId === sourceId);
  const lookupOf = (citationId: string) =>
    quotations?.quotations.find((one) => one.citationId === citationId)?.lookup;

  if (citations.length === 0 && inText.length === 0) return <p className={styles.aside}>Not cited yet</p>;
  return (
    <>
      {citations.length > 0 && (
        <>
          <p className={styles.aside}>
            Cited {citations.length === 1 ? 'once' : `${citations.length} times`}
          </p>
          <ul>
            {citations.map((citation) => {
              const node = graph.nodes.get(citation.nodeId);
              const lookup = lookupOf(citation.id);
              if (!node) return null;
              return (
                <li key={citation.id}>
                  <RowButton
                    icon={<KindIcon kind={node.kind} />}
                    onPress={() => {
                      desk.select([{ type: 'node', id: node.id }]);
                      desk.viewport.ask('show');
                    }}
                  >
                    {shortText(node, 60)}
                    {citation.locator && ` (${citation.locator})`}
                  </RowButton>
                  {lookup && (
                    <p className={lookup.type === 'exact' ? styles.aside : styles.attention}>
                      Quotation: {lookupWords(lookup)}
                    </p>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {inText.length > 0 && (
        <>
          <p className={styles.aside}>
            In the text {inText.length === 1 ? 'once' : `${inText.length} times`}
          </p>
          <ul className={styles.places}>
            {inText.map((mention, at) => (
              <li key={mention.start}>
                <Button
                  variant="quiet"
                  onPress={() => {
                    desk.setTextOpen(true);
                    desk.textPointer.read(mention);
                  }}
                >
                  {mention.note === null ? `Place ${at + 1}` : `Footnote ${mention.note}`}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
