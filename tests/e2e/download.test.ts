import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEssays } from '#server/node/readers/index.ts';
import { emptyDocument, textOf } from '#shared/essay/document.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';
import { essayWithText, ferries, openText, toEnd } from '#tests/support/text-pane.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

test('the essay is downloaded as Word, with the words that were typed last', async () => {
  const { page, troubles, context } = await stage.profile({ width: 1280, height: 800 });
  await page.goto('/');
  await essayWithText(page, 'down');
  await openText(page, 'down');
  await toEnd(page);
  await page.keyboard.type(' At last.');
  await page.getByRole('button', { name: 'More' }).press('Enter');
  const began = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Download as Word (DOCX)' }).press('Enter');
  const file = await began;
  expect(file.suggestedFilename()).toMatch(/\.docx$/);
  const bytes = new Uint8Array(await readFile(await file.path()));
  const { essays } = await readEssays({ name: 'essay.docx', bytes });
  const { text } = textOf(0, essays[0]?.document ?? emptyDocument);
  expect(text).toContain(`${ferries.first} ${ferries.second}\n${ferries.third} At last.`);
  expect(troubles).toEqual([]);
  await context.close();
});
