import { z } from '@hono/zod-openapi';

/** Most of a file that is sent as text: UTF-16 code units. The body as a whole has its own limit. */
const mostText = 1_000_000;

/** A file or pasted words to be read, and only read. */
export function readTextBody(formats: readonly { readonly id: string }[]) {
  const ids = formats.map(({ id }) => id);
  return z.strictObject({
    format: z
      .enum(ids, `Use one of: ${ids.join(', ')}.`)
      .nullable()
      .optional()
      .openapi({ description: 'Found by itself when left out or null.' }),
    text: z.string().max(mostText, 'At most 1,000,000 characters are read at once.'),
  });
}

/** `format=ID` of a file to be written. */
export function formatQuery(formats: readonly { readonly id: string }[]) {
  const ids = formats.map(({ id }) => id);
  return z.enum(ids, `Use one of: ${ids.join(', ')}.`).openapi({ description: 'The kind of file.' });
}

/** Something in a file that was not taken as it stands. */
export const fileProblemSchema = z.strictObject({
  at: z.string().openapi({ description: '“row 7”, “line 3”, “criteria[2]”.' }),
  message: z.string(),
});

export const lossesSchema = z.strictObject({ losses: z.array(z.string()) });

/** A file in one of these formats. */
export function fileContent(formats: readonly { readonly mediaType: string }[]) {
  const schema = z.string().openapi({ format: 'binary' });
  return Object.fromEntries(formats.map(({ mediaType }) => [mediaType, { schema }]));
}

/** Files of one person that are read in ten minutes. */
export const filesAtOnce = 120;
