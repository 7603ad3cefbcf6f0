import { sha1 } from '@noble/hashes/legacy';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils';

/** The namespace of all our names; drawn once. */
const namespace = '5b0e6d5c-3f0a-4e0b-9a55-6f1b9c1d2e47';

/** The same UUID for the same name, on every machine (RFC 9562, version 5). */
export function uuidOf(name: string): string {
  const spaced = new Uint8Array([...hexToBytes(namespace.replaceAll('-', '')), ...utf8ToBytes(name)]);
  const bytes = sha1(spaced).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(bytes);
  return [0, 8, 12, 16, 20]
    .map((start, index, starts) => hex.slice(start, starts[index + 1] ?? 32))
    .join('-');
}
