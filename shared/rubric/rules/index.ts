import { compare } from '#shared/graph/graph.ts';
import type { Rule } from '../rule.ts';
import { rulesOfMap } from './of-map.ts';
import { rulesOfSources } from './of-sources.ts';
import { rulesOfText } from './of-text.ts';

/** Every rule there is, sorted by id. What the browser loads first takes `rulesOfMap` instead. */
export const rules: readonly Rule[] = [...rulesOfMap, ...rulesOfSources, ...rulesOfText].sort((a, b) =>
  compare(a.id, b.id),
);

const byId = new Map(rules.map((rule) => [rule.id, rule]));

export function ruleNamed(id: string): Rule | undefined {
  return byId.get(id);
}
