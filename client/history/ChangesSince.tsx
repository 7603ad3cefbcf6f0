import { useMemo } from 'react';
import { compareText, isSameText } from '#shared/essay/compare-text.ts';
import { isEmptyDocument } from '#shared/essay/document.ts';
import type { EssayText } from '#shared/essay/text.ts';
import type { VersionState } from '#shared/essay/versions.ts';
import { type Graph, graphFromJson } from '#shared/graph/graph.ts';
import { compareMap } from './compare-map.ts';
import { linesOf } from './document-lines.ts';
import { VersionMap } from './VersionMap.tsx';
import { VersionText } from './VersionText.tsx';

export type Changes = ReturnType<typeof useChanges>;

/** A version beside map and text as they are now. */
export function useChanges(version: VersionState, graph: Graph, text: EssayText) {
  const lines = useMemo(() => linesOf(version.text.document), [version]);
  const then = useMemo(() => graphFromJson(version.graph), [version]);
  const now = useMemo(() => text.blocks.map(({ start, end }) => text.text.slice(start, end)), [text]);
  const words = useMemo(
    () =>
      compareText(
        lines.map((line) => line.text),
        now,
      ),
    [lines, now],
  );
  const map = useMemo(() => compareMap(then, graph), [then, graph]);
  const isTextSame = isSameText(words);
  const hadText = !isEmptyDocument(version.text.document);
  return { then, lines, now, words, map, hadText, isTextSame, isSame: isTextSame && map.isSame };
}

/** What has changed since, map and text each to be opened. */
export function ChangesSince({ changes }: { readonly changes: Changes }) {
  const { then, lines, now, words, map, hadText, isTextSame } = changes;
  return (
    <>
      <details>
        <summary>The map, with what has changed</summary>
        <VersionMap graph={then} compared={map} isMarked />
      </details>
      {(hadText || !isTextSame) && (
        <details>
          <summary>The text, with what has changed</summary>
          <VersionText
            lines={lines}
            compared={words}
            now={now}
            isMarked
            isEmpty={!hadText}
            isSame={isTextSame}
          />
        </details>
      )}
    </>
  );
}
