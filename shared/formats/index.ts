import type { Format } from './format.ts';
import { groundworkJson } from './groundwork-json/format.ts';
import { markdown } from './markdown/format.ts';
import { text } from './text/format.ts';

/** To add one: a folder of its own here, and a line. One that needs a library is a folder in server/formats. */
export const formats: readonly Format[] = [groundworkJson, markdown, text];
