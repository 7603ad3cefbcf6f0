import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { canEdit } from '#client/desk/acts/selection.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import { MenuButton } from '#client/ui/MenuButton.tsx';
import type { Source } from '#shared/graph/records.ts';
import { appraisalWords } from '#shared/sources/appraisal-schemes.ts';
import type { Quotations } from '#shared/sources/source-texts.ts';
import { sourceName, sourceWords } from '#shared/sources/source-words.ts';
import { Annotation } from './Annotation.tsx';
import { CitedPlaces } from './CitedPlaces.tsx';
import type { TextMention } from './cited-in-text.ts';
import styles from './SourcesPanel.module.css';

type SourceCardProps = {
  readonly source: Source;
  /** Null until the server has answered. */
  readonly quotations: Quotations | null;
  readonly inText: readonly TextMention[];
};

const moreActs = [
  { id: 'annotate-source', title: 'Annotate…' },
  { id: 'appraise-source', title: 'Appraise…' },
  { id: 'attach-text', title: 'Attach its text…' },
] as const;

export function SourceCard({ source, quotations, inText }: SourceCardProps) {
  const desk = useDesk();
  const mayEdit = useDeskState(canEdit);
  const { authors, year, title, link } = sourceWords(source.item);
  const name = sourceName(source.item);
  const attached = quotations?.texts.find(({ sourceId }) => sourceId === source.id);
  const appraised = appraisalWords(source.appraisal);
  const notes = source.annotation
    ? [source.annotation.summary, source.annotation.use, source.annotation.credibility].filter(
        (note) => note !== '',
      )
    : [];

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
            <MenuButton
              size="small"
              label={`More for ${name}`}
              icon={<Ellipsis aria-hidden />}
              items={moreActs}
              onAction={(id) => {
                const act = moreActs.find((one) => one.id === id);
                if (act) desk.openForm({ form: act.id, ref: { type: 'source', id: source.id } });
              }}
            />
          </div>
        )}
      </div>
      {notes.length > 0 && <Annotation notes={notes} />}
      {appraised && <p className={styles.aside}>{appraised}</p>}
      {attached && <p className={styles.aside}>Text attached: {attached.name}</p>}
      <CitedPlaces sourceId={source.id} quotations={quotations} inText={inText} />
    </article>
  );
}
