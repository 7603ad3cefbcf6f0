import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { textSchema } from '#shared/essay/schema.ts';

const { heading, blockquote, bulletList, orderedList } = textSchema.nodes;

/** What typing at the start of a line makes, as writers are used to it; Backspace right after it takes it back. */
export const typedMarks = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{1,3}) $/, heading, ([, marks]) => ({ level: marks?.length ?? 1 })),
    wrappingInputRule(/^> $/, blockquote),
    wrappingInputRule(/^[-*] $/, bulletList),
    wrappingInputRule(/^1[.)] $/, orderedList),
  ],
});
