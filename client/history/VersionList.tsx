import { useState } from 'react';
import type { Version } from '#shared/essay/versions.ts';
import { Button } from '../ui/Button.tsx';
import { exactDate, nearDate } from '../ui/near-date.ts';
import { useAutoFocus } from '../ui/use-auto-focus.ts';
import type { Versions } from './use-versions.ts';
import styles from './VersionList.module.css';
import { workWords } from './version-words.ts';

type VersionListProps = {
  readonly list: Versions;
  /** The chosen version's last revision. */
  readonly chosen: number;
  readonly now: Date;
  readonly onChoose: (last: number) => void;
  readonly onMore: () => void;
};

/** A radio group: one tab stop, arrows go through time. */
export function VersionList({ list, chosen, now, onChoose, onMore }: VersionListProps) {
  const { state, versions, next, words } = list;
  const focused = useAutoFocus<HTMLInputElement>(true);
  // Only the one that is chosen when the list appears takes the focus.
  const [first] = useState(chosen);
  return (
    <div className={styles.side}>
      <fieldset className={styles.list}>
        <legend className={styles.legend}>Versions</legend>
        {versions.map((version, index) => (
          <label key={version.last} className={styles.version}>
            <input
              type="radio"
              name="version"
              ref={version.last === first ? focused : undefined}
              checked={version.last === chosen}
              onChange={() => onChoose(version.last)}
            />
            <span className={styles.title}>
              {version.name ?? <When version={version} now={now} />}
              {index === 0 && <span className={styles.newest}>Newest</span>}
            </span>
            <span className={styles.work}>
              {version.name !== null && (
                <>
                  <When version={version} now={now} />
                  <br />
                </>
              )}
              {workWords(version)}
            </span>
          </label>
        ))}
      </fieldset>
      {state === 'failed' && (
        <p role="alert" className={styles.trouble}>
          {words}
        </p>
      )}
      {(next !== null || state === 'failed') && (
        <Button onPress={onMore} isPending={state === 'loading'}>
          {state === 'loading' ? 'Looking…' : state === 'failed' ? 'Try again' : 'Show older ones'}
        </Button>
      )}
    </div>
  );
}

function When({ version, now }: { readonly version: Version; readonly now: Date }) {
  const words = nearDate(version.endedAt, now);
  return (
    <time dateTime={version.endedAt} title={exactDate(version.endedAt)} className={styles.when}>
      {words}
    </time>
  );
}
