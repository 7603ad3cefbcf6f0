import { areLetterKeysOn } from '../preferences.ts';
import type { DeskState } from '../state.ts';
import { type Act, defineAct, type KeyScope } from './act.ts';
import { chordText, hasAppleKeyboard, isCharacter, isPressed, type KeyPress } from './chord.ts';
import { acts } from './index.ts';

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

/** As `aria-keyshortcuts` wants it: all keys of an act, modifiers by their DOM names. */
export function ariaKeys(act: Act, isApple = hasAppleKeyboard()): string {
  const mod = isApple ? 'Meta' : 'Control';
  return act.keys.map(({ chord }) => chord.replace('Mod', mod).replace(/\+\+$|^\+$/, 'Plus')).join(' ');
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
