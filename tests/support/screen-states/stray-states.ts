import { openEditor } from '../editor.ts';
import { freshId, makeEssay } from '../essays.ts';
import type { ScreenState } from './state.ts';

export const strayStates: readonly ScreenState[] = [
  {
    name: 'an empty map',
    open: async (page) => {
      const { id } = await makeEssay(page, freshId('empty'));
      await openEditor(page, id);
    },
  },
  {
    name: 'a map that is gone',
    open: async (page) => {
      const { id } = await makeEssay(page, freshId('gone'));
      await openEditor(page, id);
      await page.evaluate((path) => fetch(path, { method: 'DELETE' }), `/api/essays/${id}`);
      await page.getByRole('region', { name: 'This map is gone' }).waitFor();
    },
  },
  { name: 'no such page', open: (page) => page.goto('/nowhere') },
  {
    name: 'no such map',
    open: (page) => page.goto('/essays/nobodys').then(() => page.getByText('There is no map here').waitFor()),
  },
  {
    name: 'a map that cannot be fetched',
    open: async (page) => {
      await page.route('**/api/essays/away', (route) => route.abort());
      await page.goto('/essays/away');
      await page.getByRole('button', { name: 'Try again' }).waitFor();
    },
  },
  {
    name: 'maps that cannot be fetched',
    open: async (page) => {
      await page.route('**/api/essays', (route) => route.abort());
      await page.goto('/');
      await page.getByRole('button', { name: 'Try again' }).waitFor();
    },
  },
];
