/**
 * Browser tests that `npm run test:thorough` runs and `npm test` does not, which is held to five minutes on two cores:
 * each goes deep into one part of the product, and a change of that part is tested with it. What everybody does on the
 * way from a first map to released feedback stays in both.
 */
export const thoroughOnly = [
  'both-views',
  'classroom',
  'classroom-keyboard',
  'draft',
  'early-escape',
  'history',
  'hostile',
  'hour-side-by-side',
  'how-good',
  'import',
  'passages',
  'pointer',
  'reflow',
  'review',
  'rubric-editor',
  'sources',
  'undo',
  'windows',
].map((name) => `tests/e2e/${name}.test.ts`);
