import type { CSSProperties } from 'react';
import type { Graph } from '#shared/graph/graph.ts';
import { kindOf } from '#shared/graph/kinds/index.ts';
import type { Node } from '#shared/graph/records.ts';
import { wordOf } from '#shared/graph/relations.ts';
import { Change } from '../ui/Change.tsx';
import { ComparedWords } from '../ui/ComparedWords.tsx';
import { KindIcon } from '../ui/KindIcon.tsx';
import type { ComparedMap, ComparedNode, Since } from './compare-map.ts';
import styles from './VersionMap.module.css';
import text from './VersionText.module.css';

type VersionMapProps = {
  /** The map as it was. */
  readonly graph: Graph;
  readonly compared: ComparedMap;
  readonly isMarked: boolean;
};

/** The map as it was, as an outline; what is only there now stands below it. */
export function VersionMap({ graph, compared, isMarked }: VersionMapProps) {
  const { rows, added, sources, isSame } = compared;
  return (
    <>
      {isMarked && (
        <p className={text.legend}>
          {isSame ? 'The map has not changed since.' : 'What has changed since is said beside each node.'}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable from the keyboard */}
      <section aria-label="The map as it was" tabIndex={0} className={styles.map}>
        {rows.length === 0 && <p className={text.nothing}>There was nothing on the map yet.</p>}
        <ul className={styles.rows}>
          {rows.map((entry) => (
            <MapRow key={entry.row.id} graph={graph} entry={entry} isMarked={isMarked} />
          ))}
        </ul>
        {isMarked && added.length > 0 && (
          <>
            <h4 className={styles.subtitle}>New since</h4>
            <ul className={styles.rows}>
              {added.map((node) => (
                <li key={node.id} className={styles.row}>
                  <KindIcon kind={node.kind} />
                  <span>
                    <Kind node={node} />
                    <Change type="new">{node.text || 'No words yet'}</Change>
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        {isMarked && sources > 0 && (
          <p className={text.legend}>
            {sources === 1 ? '1 source has' : `${sources} sources have`} come, gone or been edited since.
          </p>
        )}
      </section>
    </>
  );
}

type MapRowProps = { readonly graph: Graph; readonly entry: ComparedNode; readonly isMarked: boolean };

function MapRow({ graph, entry, isMarked }: MapRowProps) {
  const { row, node, since, now } = entry;
  const relation = row.relation ? `, ${wordOf(graph, row.relation)}` : '';
  const words = node.text || 'No words yet';
  const indent = { '--depth': Math.min(row.depth, 8) } as CSSProperties; // a custom property, which the type lacks
  return (
    <li className={styles.row} style={indent}>
      <KindIcon kind={node.kind} />
      <span>
        <Kind node={node} more={`${relation}${row.seeAlso ? ', see above' : ''}`} />
        {isMarked && since !== 'same' && <span className={styles.since}>{sinceWords(since, node, now)}</span>}
        {isMarked && since === 'gone' ? <Change type="gone">{words}</Change> : null}
        {isMarked && since === 'said' && now ? <ComparedWords then={node.text} now={now.text} /> : null}
        {!isMarked || (since !== 'gone' && since !== 'said') ? words : null}
      </span>
    </li>
  );
}

function Kind({ node, more = '' }: { readonly node: Node; readonly more?: string }) {
  return (
    <span className={styles.kind}>
      {kindOf(node).title}
      {more}
    </span>
  );
}

function sinceWords(since: Since, node: Node, now: Node | null): string {
  if (since === 'said' && now && now.kind !== node.kind) return `Is ${kindOf(now).title.toLowerCase()} now`;
  return titles[since];
}

const titles: Record<Since, string> = {
  same: '',
  gone: 'Removed since',
  said: 'Changed since',
  linked: 'Linked otherwise since',
  touched: 'Edited since',
};
