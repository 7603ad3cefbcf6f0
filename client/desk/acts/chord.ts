/** What a keyboard event says; React's and the browser's both fit. */
export type KeyPress = {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat?: boolean;
  readonly isComposing?: boolean;
};

/** “Ctrl+Z”, or “⌘Z” on Apple keyboards. */
export function chordText(chord: string, isApple = hasAppleKeyboard()): string {
  const parts = partsOf(chord).map((part) => (isApple ? appleWords : words)[part] ?? upperLetter(part));
  return parts.join(isApple ? '' : '+');
}

/** Whether a press means a chord. */
export function isPressed(chord: string, press: KeyPress): boolean {
  const parts = partsOf(chord);
  const key = parts.at(-1) ?? '';
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier);
  const mod = hasAppleKeyboard() ? press.metaKey : press.ctrlKey;
  const otherMod = hasAppleKeyboard() ? press.ctrlKey : press.metaKey;
  if (has('Mod') !== mod || otherMod || has('Alt') !== press.altKey) return false;
  // A sign needs Shift on one keyboard and not on another, so Shift is part of it; digits go by their place.
  if (/^\d$/.test(key) && has('Shift')) return press.shiftKey && press.code === `Digit${key}`;
  if (key.length === 1 && !/[a-z]/i.test(key)) return press.key === key || (key === '+' && press.key === '=');
  return has('Shift') === press.shiftKey && press.key.toLowerCase() === key.toLowerCase();
}

/** Typed by itself it would be a character: letters, digits and signs without Control, Command or Alt. */
export function isCharacter(chord: string): boolean {
  const parts = partsOf(chord);
  return parts.at(-1)?.length === 1 && !parts.includes('Mod') && !parts.includes('Alt');
}

export function hasAppleKeyboard(): boolean {
  return /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');
}

const words: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ContextMenu: 'Menu',
};
const appleWords: Readonly<Record<string, string>> = { ...words, Mod: '⌘', Shift: '⇧', Alt: '⌥' };

function partsOf(chord: string): readonly string[] {
  return chord === '+' ? ['+'] : chord.split('+');
}

function upperLetter(part: string): string {
  return part.length === 1 ? part.toUpperCase() : part;
}
