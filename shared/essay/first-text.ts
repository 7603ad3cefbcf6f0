import type { MapRecord } from '#shared/graph/records.ts';

/** The version of a text that an essay was made with: one step has put it there. */
export const firstTextVersion = 1;

/**
 * Records of an essay for a new one that starts with the same text: anchors whose position was taken at the text's
 * `version` name its first version there, so that their position still counts.
 */
export function withFirstText(records: readonly MapRecord[], version: number): MapRecord[] {
  return records.map((record) => {
    if (record.type !== 'anchor') return record;
    return { ...record, textVersion: record.textVersion === version ? firstTextVersion : 0 };
  });
}
