import * as z from 'zod/mini';
import { type NodeKindId, nodeKindIds } from '#shared/graph/records.ts';
import { type RuleUse, ruleUseSchema } from '../../rubric.ts';
import { fieldOf, isObject, type JsonObject, listAt, textAt } from '../json.ts';
import { quoted, type Remarks } from '../remarks.ts';

/** Our name in CASE’s `extensions`: fields that CASE has no place for. */
export const ours = 'groundwork';

/** What stands under our name; null in a file of another program. */
export function extensionOf(object: JsonObject): JsonObject | null {
  const extensions = fieldOf(object, 'extensions');
  const own = isObject(extensions) ? extensions[ours] : undefined;
  return isObject(own) ? own : null;
}

export function ruleUsesIn(extension: JsonObject | null, at: string, remarks: Remarks): RuleUse[] {
  const uses = new Map<string, RuleUse>();
  for (const [index, value] of (extension ? (listAt(extension, 'rules') ?? []) : []).entries()) {
    const use = ruleUseSchema.safeParse(value);
    const place = `${at}.rules[${index}]`;
    if (!use.success) remarks.problem(place, 'The use of this rule could not be read; the rule stays off.');
    else if (uses.has(use.data.ruleId))
      remarks.problem(place, `The rule ${quoted(use.data.ruleId)} stands twice; the first counts.`);
    else uses.set(use.data.ruleId, use.data);
  }
  return [...uses.values()];
}

export function nodeKindsIn(extension: JsonObject | null, title: string, remarks: Remarks): NodeKindId[] {
  return stringsIn(extension, 'nodeKinds').flatMap((kind) => {
    const known = nodeKindIds.find((id) => id === kind);
    if (!known) remarks.loss(`${quoted(title)} names a kind of node that there is not: ${quoted(kind)}.`);
    return known ? [known] : [];
  });
}

const ruleIds = z.array(z.string().check(z.maxLength(80)));

export function evidenceRulesIn(extension: JsonObject | null): string[] {
  const ids = ruleIds.safeParse(extension ? fieldOf(extension, 'rules') : []);
  return ids.success ? ids.data : [];
}

function stringsIn(extension: JsonObject | null, name: string): string[] {
  const list = extension ? (listAt(extension, name) ?? []) : [];
  return list.filter((value) => typeof value === 'string');
}

export function ownIdIn(extension: JsonObject | null): { readonly id?: string } {
  const id = extension ? textAt(extension, 'id') : '';
  return id === '' ? {} : { id };
}
