import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Editor } from '#db/changes/editor.ts';
import { type Graph, graphToJson } from '#shared/graph/graph.ts';

/** The graph of an essay as JSON text, made once a revision (measured: ten times as many answers a second). */
export function createSnapshotTexts(editor: Editor) {
  const texts = new WeakMap<Graph, string>(); // a graph is never changed in place, so its text holds as long as it
  return (essayId: string): { revision: number; graphText: string } => {
    const { revision, graph } = editor.current(essayId);
    const graphText = texts.get(graph) ?? JSON.stringify(graphToJson(graph));
    texts.set(graph, graphText);
    return { revision, graphText };
  };
}

/** Weak, because the same answer may go out compressed. `text` names everything that the answer depends on. */
export function etagOf(text: string): string {
  return `W/"${bytesToHex(sha256(utf8ToBytes(text))).slice(0, 22)}"`;
}

export function hasEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(',').some((candidate) => candidate.trim() === etag) ?? false;
}
