import { type ReactNode, useMemo, useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { compareText, isSameText } from '#shared/essay/compare-text.ts';
import { isEmptyDocument } from '#shared/essay/document.ts';
import { documentOf } from '#shared/essay/schema.ts';
import type { VersionState } from '#shared/essay/versions.ts';
import { graphFromJson } from '#shared/graph/graph.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { Switch } from '../ui/Switch.tsx';
import { compareMap } from './compare-map.ts';
import { linesOf } from './document-lines.ts';
import styles from './VersionLook.module.css';
import { VersionMap } from './VersionMap.tsx';
import { VersionText } from './VersionText.tsx';

type VersionContentProps = {
  readonly version: VersionState;
  /** What can be done with it; left out when nothing has changed since. */
  readonly children: ReactNode;
};

/** Text or map as they were, with what has changed since marked where that is wanted. */
export function VersionContent({ version, children }: VersionContentProps) {
  const graph = useDeskState((state) => state.graph);
  const text = useDeskState((state) => state.text);
  const hasText = !isEmptyDocument(version.text.document);
  const [part, setPart] = useState<'text' | 'map'>(hasText ? 'text' : 'map');
  const [isMarked, setMarked] = useState(true);

  const lines = useMemo(() => linesOf(version.text.document), [version]);
  const then = useMemo(() => graphFromJson(version.graph), [version]);
  const nowLines = useMemo(() => text.blocks.map(({ start, end }) => text.text.slice(start, end)), [text]);
  const comparedText = useMemo(
    () =>
      compareText(
        lines.map((line) => line.text),
        nowLines,
      ),
    [lines, nowLines],
  );
  const comparedMap = useMemo(() => compareMap(then, graph), [then, graph]);
  const areWordsSame = isSameText(comparedText);
  // Words may be the same in another look: what brings them back is offered then too.
  const written = useDesk().text.session()?.state().doc;
  const isTextSame =
    areWordsSame &&
    (text.version === version.text.version || written?.eq(documentOf(version.text.document)) === true);

  return (
    <>
      <div className={styles.bar}>
        <Segmented label="What to look at" items={parts} value={part} onChange={setPart} />
        <Switch label="Mark what has changed since" value={isMarked} onChange={setMarked} />
      </div>
      {part === 'text' ? (
        <VersionText
          lines={lines}
          compared={comparedText}
          now={nowLines}
          isMarked={isMarked}
          isEmpty={!hasText}
          isSame={areWordsSame}
        />
      ) : (
        <VersionMap graph={then} compared={comparedMap} isMarked={isMarked} />
      )}
      <footer className={styles.actions}>
        {isTextSame && comparedMap.isSame ? (
          <p className={styles.same}>Map and text have not changed since.</p>
        ) : (
          children
        )}
      </footer>
    </>
  );
}

const parts = [
  { id: 'text', title: 'Text' },
  { id: 'map', title: 'Map' },
] as const;
