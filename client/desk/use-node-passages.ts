import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { NodePassage, nodePassages } from '#shared/essay/node-passages.ts';
import { useDeskState } from './use-desk.ts';

/** What finds passages in a text; fetched with the first map that has some. */
let find: typeof nodePassages | null = null;
const listeners = new Set<() => void>();

async function load() {
  find ??= (await import('#shared/essay/node-passages.ts')).nodePassages;
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

const loaded = () => find;
const none: ReadonlyMap<string, readonly NodePassage[]> = new Map();

/** Each node's passages in the text: the same map until words or links change; empty while its code is on the way. */
export function useNodePassages(): ReadonlyMap<string, readonly NodePassage[]> {
  const anchors = useDeskState((state) => state.graph.anchors);
  const text = useDeskState((state) => state.text);
  const finds = useSyncExternalStore(subscribe, loaded, loaded);
  const isWanted = anchors.size > 0 && finds === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: code that did not arrive is asked for again when the links change
  useEffect(() => {
    if (isWanted) void load().catch(() => undefined);
  }, [isWanted, anchors]);
  return useMemo(() => (finds && anchors.size > 0 ? finds({ anchors }, text) : none), [finds, anchors, text]);
}

/** Badges as a card or a row draws them: “1 4”, with “?” for a passage that is not found for certain; may be empty. */
export function badgeText(passages: readonly NodePassage[] = []): string {
  return passages.map(({ number }) => number ?? '?').join(' ');
}

/** “passages 1 and 4 of the text”, for a screen reader; empty when there are none. */
export function spokenBadges(badges: string): string {
  const all = badges === '' ? [] : badges.split(' ');
  const numbers = all.filter((badge) => badge !== '?');
  const said =
    numbers.length === 0
      ? []
      : [`${numbers.length === 1 ? 'passage' : 'passages'} ${inWords(numbers)} of the text`];
  const lost = all.length - numbers.length;
  if (lost > 0) said.push(lost === 1 ? '1 link to the text needs you' : `${lost} links to the text need you`);
  return said.join(', ');
}

function inWords(numbers: readonly string[]): string {
  const last = numbers.at(-1) ?? '';
  return numbers.length === 1 ? last : `${numbers.slice(0, -1).join(', ')} and ${last}`;
}
