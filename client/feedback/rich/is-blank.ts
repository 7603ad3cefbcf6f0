import { plainOf } from '#shared/assessment/rich-text.ts';
import type { DocumentJson } from '#shared/essay/document.ts';

/** Whether a field's document says nothing; then it is as good as none. */
export function isBlank(document: DocumentJson | null): boolean {
  return document === null || plainOf(document) === '';
}
