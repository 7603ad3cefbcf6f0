import type { Page } from 'playwright-core';
import type { OpenForm } from '#client/desk/state.ts';
import { openEditor, openFindings } from './editor.ts';
import { makeEssay, sendCommand } from './essays.ts';

/**
 * The states a person can bring a page to, and the way there: for checks that must hold in all of them. A group's
 * states start from its page as it opens; the editor's have the sample essay in it, in two views.
 */
export type ScreenState = {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
  /** What Escape leaves behind: `true` if only a new start brings the page back, else the way back. */
  readonly isLasting?: true | ((page: Page) => Promise<unknown>);
};

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).click();
const dialog = (page: Page) => page.getByRole('dialog').waitFor();
const menu = (page: Page) => page.getByRole('menu').waitFor();

/** Selects a node by the first words of its text, in the outline. */
export async function selectByWords(page: Page, words: string) {
  const row = page.locator(`[role="row"][aria-label*=": ${words}"]`).first();
  await row.locator('[dir="auto"]').click();
  await page.locator('[role="row"][aria-selected="true"]:focus', { hasText: words }).waitFor();
}

const unsupported = 'Other states and airlines';
const cited = 'The 1951 Refugee';
const promise = 'A promise in a treaty';

async function act(page: Page, on: string, title: string) {
  await selectByWords(page, on);
  await page.mouse.move(0, 0); // a menu that opens under the pointer gives the focus to what lies there
  await press(page, 'Control+.');
  await page.getByRole('menuitem', { name: title }).press('Enter');
  await dialog(page);
}

/** The type knows every form, so that a new one without a line here does not compile. */
export const forms: Readonly<Record<OpenForm['form'], ScreenState['open']>> = {
  'link-to': (page) => act(page, unsupported, 'Link to…'),
  'move-to': (page) => act(page, unsupported, 'Move to…'),
  'change-kind': (page) => act(page, unsupported, 'Change the kind…'),
  'change-relation': (page) => act(page, unsupported, 'Change the relation…'),
  'edit-fields': (page) => act(page, cited, 'Edit the details…'),
  merge: (page) => act(page, unsupported, 'Merge with…'),
  split: (page) => act(page, promise, 'Split the text in two…'),
  cite: (page) => act(page, cited, 'Cite a source…'),
  source: (page) => act(page, cited, 'Add a source…'),
  note: (page) => act(page, unsupported, 'Edit the note…'),
  dismiss: (page) => act(page, unsupported, 'Dismiss the finding…'),
  'paste-outline': (page) => act(page, unsupported, 'Paste an outline…'),
  palette: (page) => press(page, 'Control+k').then(() => dialog(page)),
  keys: (page) => selectByWords(page, unsupported).then(() => press(page, '?').then(() => dialog(page))),
};

export const filledForms: readonly ScreenState[] = [
  {
    name: 'a source without a title',
    open: async (page) => {
      await forms.source(page);
      await press(page, 'Control+Enter');
      await page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'an outline with a line to look at',
    open: async (page) => {
      await forms['paste-outline'](page);
      await page.keyboard.insertText(
        'Buses\n  + They are quiet\nsource #x: A | 2001 | B\nsource #x: A | 2001 | C',
      );
      await page.getByRole('list', { name: 'To look at' }).waitFor();
    },
  },
  {
    name: 'a dismissal with its reason',
    open: async (page) => {
      await forms.dismiss(page);
      await page.getByRole('dialog').getByRole('radio', { name: 'Something else' }).press(' ');
    },
  },
  {
    name: 'nothing found by its name',
    open: async (page) => {
      await forms.palette(page);
      await page.keyboard.insertText('zzzzzz');
      await page.getByText('Nothing has this name').waitFor();
    },
  },
];

export const headerMenus: readonly ScreenState[] = [
  {
    name: 'the task',
    open: (page) =>
      button(page, 'Task')
        .click()
        .then(() => dialog(page)),
  },
  {
    name: 'the rubric',
    open: (page) =>
      button(page, 'Argument essay')
        .click()
        .then(() => dialog(page)),
  },
  {
    name: 'where the work is',
    open: (page) =>
      button(page, /^Saved/)
        .click()
        .then(() => dialog(page)),
  },
  {
    name: 'the legend',
    open: (page) =>
      button(page, 'Legend')
        .click()
        .then(() => dialog(page)),
  },
  {
    name: 'the menu of more',
    open: (page) =>
      button(page, 'More')
        .click()
        .then(() => menu(page)),
  },
];

export const mapStates: readonly ScreenState[] = [
  { name: 'map and outline', open: async () => undefined },
  { name: 'the map alone', isLasting: (page) => radio(page, 'Split'), open: (page) => radio(page, 'Map') },
  {
    name: 'the outline alone',
    isLasting: (page) => radio(page, 'Split'),
    open: (page) => radio(page, 'Outline'),
  },
  {
    name: 'the menu of a node',
    open: async (page) => {
      await selectByWords(page, unsupported);
      await press(page, 'Control+.');
      await menu(page);
    },
  },
  {
    name: 'the menu of a relation in the outline',
    open: async (page) => {
      await selectByWords(page, unsupported);
      await page.getByRole('button', { name: 'supports, change the relation' }).first().click();
      await menu(page);
    },
  },
  {
    name: 'the menu of a relation on the map',
    isLasting: true,
    open: async (page) => {
      await pressRelation(page);
    },
  },
  {
    name: 'the menu of the empty desk',
    open: async (page) => {
      const desk = await page.locator('.react-flow__pane').boundingBox();
      if (!desk) throw new Error('There is no canvas.');
      await page.mouse.click(desk.x + 90, desk.y + desk.height - 120, { button: 'right' });
      await menu(page);
    },
  },
  {
    name: 'the menu of what can be added',
    open: async (page) => {
      await page.locator('.react-flow__node').first().click();
      await page.locator('[data-handleid="in"]').first().click();
      await menu(page);
    },
  },
  {
    name: 'the menu of adding to the outline',
    open: (page) =>
      page
        .locator('[data-pane="outline"]')
        .getByRole('button', { name: 'Add', exact: true })
        .click()
        .then(() => menu(page)),
  },
  {
    name: 'typing on the map',
    isLasting: true,
    open: async (page) => {
      await page.locator('.react-flow__node').first().click();
      await press(page, 'F2');
      await page.locator('.react-flow__node textarea').waitFor();
    },
  },
  {
    name: 'typing in the outline',
    open: async (page) => {
      await selectByWords(page, unsupported);
      await press(page, 'F2');
      await page.locator('[data-row] textarea').waitFor();
    },
  },
  {
    name: 'a branch folded, another in focus',
    isLasting: true,
    open: async (page) => {
      await selectByWords(page, 'Checks that respect');
      await press(page, '/');
      await selectByWords(page, 'Where people cannot');
      await press(page, 'f');
    },
  },
  {
    name: 'far away from the map',
    isLasting: true,
    open: async (page) => {
      await page.locator('.react-flow__node').first().click();
      await press(page, '-', '-', '-', '-', '-', '-');
      await page.locator('[data-detail="words"], [data-detail="shapes"]').waitFor();
    },
  },
  {
    name: 'an outline where nothing was found',
    isLasting: (page) => page.getByRole('searchbox', { name: 'Find in the outline' }).fill(''),
    open: async (page) => {
      await page.getByRole('searchbox', { name: 'Find in the outline' }).fill('zzzz');
      await page.getByText('Nothing has these words').waitFor();
    },
  },
  {
    name: 'a notice with the way back',
    isLasting: (page) => press(page, 'Control+z'),
    open: async (page) => {
      await selectByWords(page, unsupported);
      await press(page, 'Delete');
      await button(page, 'Hide this notice').waitFor();
    },
  },
];

const side = (page: Page) => page.locator('[data-pane="side"]');

const toFindings = (page: Page) => radio(page, 'Findings');

export const sideStates: readonly ScreenState[] = [
  {
    name: 'a finding with its rule',
    open: async (page) => {
      await press(page, 'F8');
      await side(page).getByText('About this check').first().click();
    },
  },
  {
    name: 'the other ways out of a finding',
    open: async (page) => {
      await press(page, 'F8');
      await side(page).getByRole('button', { name: 'Other ways' }).first().click();
      await menu(page);
    },
  },
  {
    name: 'findings filtered to none',
    isLasting: (page) => side(page).getByRole('radio', { name: 'All' }).click(),
    open: (page) => side(page).getByRole('radio', { name: 'Idea' }).click(),
  },
  {
    name: 'dismissed findings',
    isLasting: true,
    open: async (page) => {
      const essayId = essayIdOf(page);
      const [finding] = await openFindings(page, essayId);
      if (!finding) throw new Error('The sample has no finding.');
      const { key: findingKey, ruleId, ruleVersion } = finding;
      const args = { id: 'd1', findingKey, ruleId, ruleVersion, reason: 'other', comment: 'Known' } as const;
      await sendCommand(page, essayId, { name: 'dismiss-finding', args });
      await side(page).getByText('Dismissed (1)').click();
    },
  },
  {
    name: 'findings hidden until asked for',
    isLasting: (page) => side(page).getByRole('switch').press(' '),
    open: async (page) => {
      await side(page).getByRole('switch').press(' ');
      await side(page).getByText('Findings are hidden').waitFor();
    },
  },
  { name: 'the inspector of nothing', isLasting: toFindings, open: (page) => radio(page, 'Node') },
  {
    name: 'the inspector of a node with sources',
    isLasting: toFindings,
    open: async (page) => {
      await selectByWords(page, cited);
      await radio(page, 'Node');
      await side(page).getByText('Type of evidence').waitFor();
    },
  },
  {
    name: 'a choice of the inspector',
    isLasting: toFindings,
    open: async (page) => {
      await selectByWords(page, cited);
      await radio(page, 'Node');
      await side(page)
        .getByRole('button', { name: /Type of evidence/ })
        .click();
      await page.getByRole('listbox').waitFor();
    },
  },
  {
    name: 'the inspector of a relation',
    isLasting: toFindings,
    open: async (page) => {
      await pressRelation(page);
      await press(page, 'Escape');
      await radio(page, 'Relation');
    },
  },
  {
    name: 'the inspector of everything',
    isLasting: toFindings,
    open: async (page) => {
      await selectByWords(page, cited);
      await press(page, 'Control+a');
      await radio(page, 'Node');
    },
  },
  { name: 'the sources', isLasting: toFindings, open: (page) => radio(page, 'Sources') },
  {
    name: 'offline',
    isLasting: true,
    open: async (page) => {
      await page.context().setOffline(true);
      await selectByWords(page, unsupported);
      await press(page, 'r');
      await page.keyboard.type('Trust is lent');
      await press(page, 'Escape');
      await button(page, /^Offline/).click();
      await dialog(page);
    },
  },
];

export const homeStates: readonly ScreenState[] = [
  { name: 'my maps', open: async () => undefined },
  {
    name: 'the menu of a map',
    open: (page) =>
      button(page, /^Actions for/)
        .click()
        .then(() => menu(page)),
  },
  {
    name: 'renaming a map',
    open: async (page) => {
      await button(page, /^Actions for/).click();
      await page.getByRole('menuitem', { name: 'Rename…' }).click();
      await dialog(page);
    },
  },
  {
    name: 'a deleted map and its notice',
    isLasting: true,
    open: async (page) => {
      await button(page, /^Actions for/).click();
      await page.getByRole('menuitem', { name: 'Delete' }).click();
      await button(page, 'Hide this notice').waitFor();
    },
  },
  {
    name: 'a search without a match',
    isLasting: (page) => page.getByRole('searchbox').fill(''),
    open: async (page) => {
      await page.getByRole('searchbox').fill('zzzz');
      await page.getByText('No map is called').waitFor();
    },
  },
  {
    name: 'a file that is no map',
    open: async (page) => {
      const file = { name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
      await page.locator('input[type="file"]').setInputFiles(file);
      await dialog(page);
    },
  },
  {
    name: 'offline',
    isLasting: true,
    open: async (page) => {
      await page.context().setOffline(true);
      await page.getByRole('button', { name: 'Map an argument' }).click();
      await page.getByText('The server cannot be reached.', { exact: true }).waitFor();
    },
  },
];

export const welcomeStates: readonly ScreenState[] = [
  { name: 'the welcome', open: async () => undefined },
  {
    name: 'how it works',
    open: (page) =>
      button(page, 'How it works')
        .click()
        .then(() => dialog(page)),
  },
  {
    name: 'an outline to paste',
    isLasting: true,
    open: async (page) => {
      await button(page, 'Paste an outline').click();
      await dialog(page);
      await page.keyboard.insertText(
        'Buses\n  + They are quiet\nsource #x: A | 2001 | B\nsource #x: A | 2001 | C',
      );
    },
  },
];

export const strayStates: readonly ScreenState[] = [
  {
    name: 'an empty map',
    open: async (page) => {
      const { id } = await makeEssay(page, `empty-${Date.now()}`);
      await openEditor(page, id);
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

/** Presses a relation's word that lies free on the map; its menu opens. */
async function pressRelation(page: Page) {
  const id = await page.evaluate(() => {
    const words = [...document.querySelectorAll('[data-relation-word]')];
    const free = words.find((word) => {
      const box = word.getBoundingClientRect();
      return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === word;
    });
    return free?.parentElement?.getAttribute('data-relation-id');
  });
  if (!id) throw new Error('No word of a relation is in sight.');
  const word = page.locator(`[data-relation-id="${id}"] [data-relation-word]`);
  await word.click();
  await menu(page);
}

export function essayIdOf(page: Page): string {
  return page.url().split('/essays/')[1] ?? '';
}

const place = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name }).click();

/** The editor on a phone: one pane at a time. */
export const narrowStates: readonly ScreenState[] = [
  { name: 'the map', open: async () => undefined },
  {
    name: 'the menu of a node',
    open: async (page) => {
      await page.locator('.react-flow__node').first().click();
      await press(page, 'Control+.');
      await menu(page);
    },
  },
  {
    name: 'the menu of more',
    open: (page) =>
      button(page, 'More')
        .click()
        .then(() => menu(page)),
  },
  {
    name: 'the rubric',
    open: async (page) => {
      await button(page, 'More').click();
      await page.getByRole('menuitem', { name: 'Rubric…' }).click();
      await dialog(page);
    },
  },
  { name: 'the palette', open: forms.palette },
  { name: 'the outline', open: (page) => place(page, 'Outline') },
  { name: 'the form link-to', open: forms['link-to'] },
  { name: 'the findings', open: (page) => place(page, /^Findings/) },
  { name: 'the selected node', open: (page) => place(page, 'Node') },
];
