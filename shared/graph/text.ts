import * as z from 'zod/mini';

/** UTF-16 code units a node's text may have. */
export const maxTextLength = 5_000;
/** Nodes a map may have. */
export const maxNodes = 5_000;

/**
 * Text as people type it, made storable: line ends become \n, control characters that nothing shows are dropped
 * (SQLite and JSON readers stumble over NUL), and with them U+FFFE and U+FFFF, which no XML may hold; half surrogate
 * pairs become U+FFFD. Everything else is kept: text is text.
 */
export function storableText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g, '')
      .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
  );
}

/**
 * A name in one line, without what nothing shows: characters of no width, fillers, and marks that turn the direction of
 * what follows. Joiners stay, which some scripts need inside words.
 */
export function nameText(text: string): string {
  return text
    .replace(
      /[\u034F\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}]/gu,
      '',
    )
    .replace(/\s+/g, ' ');
}

/** A zod string that is stored as `storableText` makes it; `max` in UTF-16 code units. */
export function textSchema(max: number) {
  return z
    .string()
    .check(
      z.maxLength(max, `Keep this to ${max.toLocaleString('en')} characters.`),
      z.overwrite(storableText),
    );
}
