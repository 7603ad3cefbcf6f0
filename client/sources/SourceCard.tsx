import { Pencil, Trash2 } from 'lucide-react';
import { canEdit } from '#client/desk/acts/selection.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import { RowButton } from '#client/ui/RowButton.tsx';
import { shortText } from '#shared/graph/labels.ts';
import type { Source } from '#shared/graph/records.ts';
import { sourceName, sourceWords } from '#shared/sources/source-words.ts';
import styles from './SourcesPanel.module.css';

type SourceCardProps = { readonly source: Source };

export function SourceCard({ source }: SourceCardProps) {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  const mayEdit = useDeskState(canEdit);
  const { authors, year, title, link } = sourceWords(source.item);
  const name = sourceName(source.item);
  const citations = [...graph.citations.values()].filter((citation) => citation.sourceId === source.id);

  return (
    <article className={styles.card} aria-label={name}>
      <div className={styles.head}>
        <div className={styles.words}>
          <p className={styles.who}>
            {[authors, year].filter(Boolean).join(', ') || 'Author and year not noted'}
          </p>
          <p>{title ?? (link ? link.host : 'Title not noted')}</p>
          {link && (
            <a className={styles.address} href={link.href} target="_blank" rel="noreferrer">
              {link.host}
            </a>
          )}
        </div>
        {mayEdit && (
          <div className={styles.acts}>
            <IconButton
              size="small"
              label={`Edit ${name}`}
              icon={<Pencil aria-hidden />}
              onPress={() => desk.openForm({ form: 'source', ref: { type: 'source', id: source.id } })}
            />
            <IconButton
              size="small"
              label={`Remove ${name}`}
              icon={<Trash2 aria-hidden />}
              onPress={() =>
                desk.run(
                  { name: 'remove-source', args: { sourceId: source.id } },
                  { announce: `${name} removed.`, offerUndo: true },
                )
              }
            />
          </div>
        )}
      </div>
      {citations.length === 0 ? (
        <p className={styles.aside}>Not cited yet</p>
      ) : (
        <>
          <p className={styles.aside}>
            Cited {citations.length === 1 ? 'once' : `${citations.length} times`}
          </p>
          <ul>
            {citations.map((citation) => {
              const node = graph.nodes.get(citation.nodeId);
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
                </li>
              );
            })}
          </ul>
        </>
      )}
    </article>
  );
}
