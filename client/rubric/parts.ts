/** Names of the places of the editor that hold the focus: `data-part` in the page. */
export const titlePart = 'title';
export const addCriterionPart = 'add-criterion';

export type CriterionField = 'title' | 'description' | 'weight';
export type LevelField = 'title' | 'points' | 'description';

export function criterionPart(criterionId: string, field: CriterionField): string {
  return `${criterionId}/${field}`;
}

export function levelPart(criterionId: string, levelId: string, field: LevelField): string {
  return `${criterionId}/${levelId}/${field}`;
}

export function columnPart(at: number): string {
  return `column ${at}`;
}

/** What of the rubric a place belongs to; null for what belongs to none. */
export function placeOfPart(
  part: string,
):
  | { readonly type: 'criterion'; readonly criterionId: string; readonly field: string }
  | { readonly type: 'level'; readonly criterionId: string; readonly levelId: string; readonly field: string }
  | { readonly type: 'column'; readonly at: number }
  | null {
  const column = /^column (\d+)$/.exec(part);
  if (column) return { type: 'column', at: Number(column[1]) };
  const [criterionId, second, third] = part.split('/');
  if (criterionId === undefined || second === undefined) return null;
  return third === undefined
    ? { type: 'criterion', criterionId, field: second }
    : { type: 'level', criterionId, levelId: second, field: third };
}

export function elementOfPart(part: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-part="${CSS.escape(part)}"]`);
}

/** What was undone may take the focused field along, or the button be spent: then the focus goes to the title. */
export function keepFocus() {
  requestAnimationFrame(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused.matches(':disabled'))
      elementOfPart(titlePart)?.focus();
  });
}
