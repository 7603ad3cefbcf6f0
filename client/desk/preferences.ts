import * as z from 'zod/mini';
import { nodeKindSchema } from '#shared/graph/records.ts';

/**
 * How a person likes to work on this device. Storage may be missing, full or forbidden (private windows): then
 * nothing is remembered and nothing breaks.
 */

const lettersKey = 'groundwork.letter-keys';

/** Whether single characters act on the map (WCAG 2.1.4: they can be turned off). */
export function areLetterKeysOn(): boolean {
  return readItem(lettersKey) !== 'off';
}

export function setLetterKeys(isOn: boolean) {
  writeItem(lettersKey, isOn ? 'on' : 'off');
}

const viewSchema = z.object({
  view: z.catch(z.enum(['split', 'map', 'outline']), 'split'),
  /** Null until it was chosen: then the text stands open where there is one. */
  isTextOpen: z.catch(z.nullable(z.boolean()), null),
  folded: z.catch(z.array(z.string()).check(z.maxLength(5_000)), []),
});
export type EssayView = z.infer<typeof viewSchema>;

/** How one essay was last looked at. */
export function readEssayView(essayId: string): EssayView {
  const text = readItem(`groundwork.view.${essayId}`);
  return viewSchema.parse(parsedOrEmpty(text));
}

export function writeEssayView(essayId: string, view: EssayView) {
  writeItem(`groundwork.view.${essayId}`, JSON.stringify(view));
}

const draftChoicesSchema = z.object({
  rejected: z.catch(z.array(z.string()).check(z.maxLength(5_000)), []),
  kinds: z.catch(z.record(z.string(), nodeKindSchema), {}),
});
export type KeptDraftChoices = z.infer<typeof draftChoicesSchema>;

/** What was said to the proposals of an essay's draft; by proposal id. */
export function readDraftChoices(essayId: string): KeptDraftChoices {
  return draftChoicesSchema.parse(parsedOrEmpty(readItem(`groundwork.draft.${essayId}`)));
}

export function writeDraftChoices(essayId: string, choices: KeptDraftChoices) {
  writeItem(`groundwork.draft.${essayId}`, JSON.stringify(choices));
}

function parsedOrEmpty(text: string | null): unknown {
  try {
    return text === null ? {} : JSON.parse(text);
  } catch {
    return {}; // written by something else
  }
}

function readItem(key: string): string | null {
  try {
    return globalThis.localStorage?.getItem(key) ?? null;
  } catch {
    return null; // storage is forbidden here
  }
}

function writeItem(key: string, value: string) {
  try {
    globalThis.localStorage?.setItem(key, value);
  } catch {
    // full or forbidden: the choice holds until the page closes
  }
}
