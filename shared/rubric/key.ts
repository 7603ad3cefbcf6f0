import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '#shared/graph/diff.ts';
import { compare } from '#shared/graph/graph.ts';
import type { Ref } from './finding.ts';

/**
 * Names a finding by its rule and its places only, so that it survives edits elsewhere, another wording and the
 * rule's next version: SHA-256 of canonical JSON, the first 32 hexadecimal digits. A node that is said again elsewhere
 * must already be named by the smallest id of its class.
 */
export function findingKey(ruleId: string, refs: readonly Ref[]): string {
  const sorted = refs
    .map(({ type, id }) => ({ type, id }))
    .sort((a, b) => compare(a.type, b.type) || compare(a.id, b.id));
  const unique = sorted.filter(
    (ref, at) => ref.type !== sorted[at - 1]?.type || ref.id !== sorted[at - 1]?.id,
  );
  return bytesToHex(sha256(utf8ToBytes(canonicalJson({ ruleId, refs: unique })))).slice(0, 32);
}
