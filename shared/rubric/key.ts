import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { compare } from '#shared/graph/graph.ts';
import type { Ref } from './finding.ts';

/**
 * Names a finding by its rule and its places only, so that it survives edits elsewhere, another wording and the
 * rule's next version: SHA-256 of canonical JSON, the first 32 hexadecimal digits. A node that is said again elsewhere
 * must already be named by the smallest id of its class.
 */
export function findingKey(ruleId: string, refs: readonly Ref[]): string {
  const sorted = refs
    .map(({ type, id }) => ({ id, type }))
    .sort((a, b) => compare(a.type, b.type) || compare(a.id, b.id));
  const unique = sorted.filter(
    (ref, at) => ref.type !== sorted[at - 1]?.type || ref.id !== sorted[at - 1]?.id,
  );
  const canonical = JSON.stringify({ refs: unique, ruleId }); // keys in order, as canonicalJson would have them
  const known = keys.get(canonical);
  if (known !== undefined) return known;
  const key = bytesToHex(sha256(utf8ToBytes(canonical))).slice(0, 32);
  if (keys.size >= keysKept) keys.clear();
  keys.set(canonical, key);
  return key;
}

/** Each edit names the same findings again; hashing them was a fifth of the engine's time. */
const keys = new Map<string, string>();
const keysKept = 20_000;
