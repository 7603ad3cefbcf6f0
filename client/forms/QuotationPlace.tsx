import { useDeferredValue, useMemo } from 'react';
import { sourceService } from '#client/desk/source-service.ts';
import { useAnswer } from '#client/desk/use-answer.ts';
import { useDeskState } from '#client/desk/use-desk.ts';
import { lookupWords } from '#shared/sources/lookup-words.ts';
import { findQuotation, searchableText } from '#shared/sources/quotation.ts';
import styles from './QuotationPlace.module.css';

export type QuotationPlaceProps = { readonly sourceId: string; readonly quotation: string };

/** Where the quoted words stand in the attached text of their source; says nothing when none is attached. */
export function QuotationPlace({ sourceId, quotation }: QuotationPlaceProps) {
  const essayId = useDeskState((state) => state.essay.id);
  const attached = useAnswer(sourceId, () => sourceService.text(essayId, sourceId));
  const value = attached.type === 'there' ? attached.value : null;
  const text = useMemo(
    () => (value?.sourceId === sourceId ? searchableText(value.text) : null),
    [value, sourceId],
  );
  const words = useDeferredValue(quotation);
  const place = useMemo(() => text && findQuotation(text, words), [text, words]);
  if (!place) return null;
  return (
    <div className={styles.place} role="status">
      <p className={place.type === 'exact' ? undefined : styles.attention}>{lookupWords(place)}</p>
      {place.type !== 'missing' && (
        <>
          <blockquote className={styles.passage}>
            {place.before}
            <mark className={styles.words}>{place.words}</mark>
            {place.after}
          </blockquote>
          {place.differences.length > 0 && (
            <ul className={styles.differences} aria-label="What differs">
              {place.differences.map(({ quoted, source }) => (
                <li key={`${quoted} ${source}`}>{differenceWords(quoted, source)}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}

function differenceWords(quoted: string, source: string): string {
  if (source === '') return `“${quoted}” is not in the source.`;
  if (quoted === '') return `The source has “${source}” besides.`;
  return `You write “${quoted}”, the source has “${source}”.`;
}
