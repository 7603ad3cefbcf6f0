import { useDeskState } from '#client/desk/use-desk.ts';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { type ReadSources, sourceFormatTitles } from '#shared/sources/reading.ts';
import { sourceName } from '#shared/sources/source-words.ts';
import styles from './ImportSourcesForm.module.css';
import { isListed } from './read-list.ts';

export type ReadSourceListProps = {
  readonly read: ReadSources;
  /** Places in its items. */
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
};

/** What was found in a list of sources, to choose from, and what could not be read. */
export function ReadSourceList({ read, chosen, onChoose }: ReadSourceListProps) {
  const sources = useDeskState((state) => state.graph.sources);
  const { format, items, problems } = read;

  function toggle(at: number, isChosen: boolean) {
    const next = new Set(chosen);
    if (isChosen) next.add(at);
    else next.delete(at);
    onChoose(next);
  }

  return (
    <>
      <p role="status">
        {items.length === 1 ? '1 source' : `${items.length} sources`} found. Read as{' '}
        {sourceFormatTitles[format]}.
      </p>
      <ul className={styles.list} aria-label="Sources found">
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is read once and never reordered
          <li key={at}>
            <Checkbox
              label={sourceName(item)}
              value={chosen.has(at)}
              onChange={(isChosen) => toggle(at, isChosen)}
            />
            {isListed(item, [...sources.values()]) && (
              <p className={styles.known}>This or a very similar one is in your list already.</p>
            )}
          </li>
        ))}
      </ul>
      {problems.length > 0 && (
        <div className={styles.problems}>
          <p>
            {problems.length === 1 ? 'One entry was' : `${problems.length} entries were`} not read. The rest
            is kept.
          </p>
          <ul>
            {problems.slice(0, 20).map(({ line, message }) => (
              <li key={`${line} ${message}`}>
                Line {line}: {message}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
