import { type Rule, type Topic, topics } from '#shared/rubric/rule.ts';
import { rules } from '#shared/rubric/rules/index.ts';

const titles: Record<Topic, string> = {
  thesis: 'Thesis',
  disconnected: 'What is not joined',
  support: 'Support',
  opposition: 'The other side',
  sources: 'Sources and citations',
  wording: 'Wording',
};

export type RuleGroup = {
  readonly topic: Topic;
  readonly title: string;
  readonly rules: readonly Rule[];
};

/** Every rule there is, in the order in which findings are asked. */
export const rulesByTopic: readonly RuleGroup[] = topics
  .map((topic) => ({
    topic,
    title: titles[topic],
    rules: rules.filter((rule) => rule.topic === topic),
  }))
  .filter((group) => group.rules.length > 0);
