import { chordText, hasAppleKeyboard } from '#client/desk/acts/chord.ts';

/** “Ctrl+B”, or “⌘B” on Apple keyboards. */
export function keyWords(chord: string): string {
  return chordText(chord, hasAppleKeyboard());
}
