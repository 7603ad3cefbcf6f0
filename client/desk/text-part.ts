import type { EssayText } from '#shared/essay/text.ts';
import type { TextPart } from '#shared/rubric/judge.ts';
import type { Rule } from '#shared/rubric/rule.ts';
import { rulesOfMap } from '#shared/rubric/rules/of-map.ts';

/**
 * What judges an essay's text is fetched when an essay has one, or when the page has nothing to do; until then only the
 * map is judged.
 */
let part: TextPart | null = null;

export function textPart(): TextPart | null {
  return part;
}

export async function loadTextPart(): Promise<void> {
  part ??= (await import('#shared/rubric/text-part.ts')).textPart;
}

export function needsTextPart(text: EssayText): boolean {
  return part === null && text.text.trim() !== '';
}

/** A rule by id, of the map or of the text as far as it is here. */
export function ruleNamed(id: string): Rule | undefined {
  const named = (rule: Rule) => rule.id === id;
  return rulesOfMap.find(named) ?? part?.rules.find(named);
}
