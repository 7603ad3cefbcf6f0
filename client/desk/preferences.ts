import * as z from 'zod/mini';

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
