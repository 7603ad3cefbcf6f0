import { type ReactNode, useState } from 'react';
import type { EssayListItem } from '#shared/essay/essay.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { rowsMatching } from './home-state.ts';
import { type CourseOfEssay, MapsTable, type RowActions } from './MapsTable.tsx';
import styles from './MyMaps.module.css';

export type MyMapsProps = {
  readonly rows: readonly EssayListItem[];
  readonly actions: RowActions;
  /** Of those that are done for one. */
  readonly courses: readonly CourseOfEssay[];
  /** The page's one primary button. */
  readonly start: ReactNode;
};

/** Where a search saves more than it costs to look at. */
const rowsBeforeSearch = 5;

export function MyMaps({ rows, actions, courses, start }: MyMapsProps) {
  const [search, setSearch] = useState('');
  const isSearchable = rows.length > rowsBeforeSearch || search !== '';
  const found = isSearchable ? rowsMatching(rows, search) : rows;
  return (
    <section aria-labelledby="my-maps" className={styles.maps}>
      <div className={styles.head}>
        <h1 id="my-maps" className={styles.heading}>
          My maps
        </h1>
        {isSearchable && (
          <div className={styles.search}>
            <SearchField label="Search my maps" value={search} onChange={setSearch} />
            <VisuallyHidden>
              <span role="status">{search === '' ? '' : foundSentence(found.length)}</span>
            </VisuallyHidden>
          </div>
        )}
        {start}
      </div>
      {found.length > 0 ? (
        <MapsTable rows={found} actions={actions} courses={courses} />
      ) : (
        <div className={styles.none}>
          <EmptyState
            title={`No map is called “${search.trim()}”`}
            actions={<Button onPress={() => setSearch('')}>Show all maps</Button>}
          >
            The search looks at titles. Try a single word of the one you mean.
          </EmptyState>
        </div>
      )}
    </section>
  );
}

function foundSentence(count: number): string {
  return count === 1 ? '1 map found' : `${count} maps found`;
}
