import { areLetterKeysOn } from '../preferences.ts';
import type { DeskState } from '../state.ts';
import { type Act, defineAct, type KeyScope } from './act.ts';
import { acts } from './index.ts';

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

/**
 * The act a key means where the focus is, or null: then the key is the browser's. Single characters act in `map`
 * only, and not when they are switched off (WCAG 2.1.4). Copy, cut and paste answer null: the browser's own events
 * for them follow (see listen-to-clipboard.ts), which work without asking for permission.
 */
export function actForKey(press: KeyPress, scope: KeyScope, state: DeskState): Act | null {
  if (press.isComposing) return null; // Enter ends an input method's word, not the node
  for (const act of acts) {
    const key = act.keys.find(
      (candidate) =>
        (candidate.scope === scope || candidate.scope === 'desk') && isPressed(candidate.chord, press),
    );
    if (!key || clipboardActs.has(act.id) || (isCharacter(key.chord) && !areLetterKeysOn())) continue;
    if (!act.isAvailable(state)) continue;
    return press.repeat && !repeatable.has(act.group) ? heldAct : act;
  }
  return null;
}

/** “Ctrl+Z”, or “⌘Z” on Apple keyboards: the first key of an act, for menus and tooltips; empty when it has none. */
export function keysText(act: Act, isApple = hasAppleKeyboard()): string {
  const chord = act.keys[0]?.chord;
  return chord === undefined ? '' : chordText(chord, isApple);
}

export function chordText(chord: string, isApple = hasAppleKeyboard()): string {
  const parts = partsOf(chord).map((part) => (isApple ? appleWords : words)[part] ?? upperLetter(part));
  return parts.join(isApple ? '' : '+');
}

/** As `aria-keyshortcuts` wants it: all keys of an act, modifiers by their DOM names. */
export function ariaKeys(act: Act, isApple = hasAppleKeyboard()): string {
  const mod = isApple ? 'Meta' : 'Control';
  return act.keys.map(({ chord }) => chord.replace('Mod', mod).replace(/\+\+$|^\+$/, 'Plus')).join(' ');
}

export function hasAppleKeyboard(): boolean {
  return /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');
}

const clipboardActs = new Set(['copy', 'cut', 'paste']);

/** A key held down repeats these; a held Tab makes one node. */
const repeatable: ReadonlySet<Act['group']> = new Set(['view', 'history', 'move', 'findings']);

/** Swallows the repeats of a held key, which would else move the focus or type. */
const heldAct = defineAct({
  id: 'held-key',
  group: 'view',
  title: '',
  keys: [],
  isAvailable: () => true,
  perform: () => undefined,
});

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

function isPressed(chord: string, press: KeyPress): boolean {
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
function isCharacter(chord: string): boolean {
  const parts = partsOf(chord);
  return parts.at(-1)?.length === 1 && !parts.includes('Mod') && !parts.includes('Alt');
}

function partsOf(chord: string): readonly string[] {
  return chord === '+' ? ['+'] : chord.split('+');
}

function upperLetter(part: string): string {
  return part.length === 1 ? part.toUpperCase() : part;
}
