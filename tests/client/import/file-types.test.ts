import { expect, it } from 'vitest';
import { essayFileTypes } from '#client/import/file-types.ts';
import { fileKinds } from '#shared/essay/import/file-kinds.ts';

it('a file field takes every kind of file that is read', () => {
  const extensions = fileKinds.flatMap((kind) => kind.extensions);
  expect(extensions.length).toBeGreaterThan(10);
  expect(essayFileTypes.split(',').filter((type) => type.startsWith('.'))).toEqual(extensions);
});
