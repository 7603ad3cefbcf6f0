import { sourceService } from '#client/desk/source-service.ts';
import { useAnswer } from '#client/desk/use-answer.ts';
import { useDeskState } from '#client/desk/use-desk.ts';
import { sourceName } from '#shared/sources/source-words.ts';
import { citedInText } from './cited-in-text.ts';
import { SourceCard } from './SourceCard.tsx';
import styles from './SourcesPanel.module.css';

/** A card for each source, by name. What the server knows of their texts comes when it comes. */
export function SourceList() {
  const essayId = useDeskState((state) => state.essay.id);
  const revision = useDeskState((state) => state.revision);
  const isFormOpen = useDeskState((state) => state.form !== null);
  const sources = useDeskState((state) => state.graph.sources);
  const text = useDeskState((state) => state.text);
  // A form may have attached a text or changed a quotation.
  const asked = isFormOpen ? null : `${essayId} ${revision}`;
  const known = useAnswer(asked, () => sourceService.quotations(essayId));
  const quotations = known.type === 'there' ? known.value : null;
  const notes = citedInText(text, sources);
  const sorted = [...sources.values()].sort((a, b) => sourceName(a.item).localeCompare(sourceName(b.item)));
  return (
    <ul className={styles.list} aria-label="Sources">
      {sorted.map((source) => (
        <li key={source.id}>
          <SourceCard source={source} quotations={quotations} inText={notes.get(source.id) ?? []} />
        </li>
      ))}
    </ul>
  );
}
