import type { EssayText } from '#shared/essay/text.ts';
import type { TextPart } from '#shared/rubric/judge.ts';
import { sourceRules } from '#shared/rubric/presets/preset.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import type { Rule } from '#shared/rubric/rule.ts';
import { rulesOfMap } from '#shared/rubric/rules/of-map.ts';

/**
 * What judges an essay's text and its sources is fetched for an essay that has a text or a rubric that asks for it, or
 * when the page has nothing to do; until then only the map is judged.
 */
let part: TextPart | null = null;

export function textPart(): TextPart | null {
  return part;
}

export async function loadTextPart(): Promise<void> {
  part ??= (await import('#shared/rubric/text-part.ts')).textPart;
}

export function needsTextPart(text: EssayText, rubric: Rubric): boolean {
  if (part !== null) return false;
  return (
    text.text.trim() !== '' || rubric.rules.some(({ enabled, ruleId }) => enabled && ofSources.has(ruleId))
  );
}

const ofSources = new Set<string>(sourceRules);

/** A rule by id, of the map or of the text as far as it is here. */
export function ruleNamed(id: string): Rule | undefined {
  const named = (rule: Rule) => rule.id === id;
  return rulesOfMap.find(named) ?? part?.rules.find(named);
}
