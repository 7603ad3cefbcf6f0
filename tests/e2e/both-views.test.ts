import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Change } from '#shared/essay/essay.ts';
import { type CommandName, commands } from '#shared/graph/commands/index.ts';
import { canonicalJson } from '#shared/graph/diff.ts';
import type { GraphJson } from '#shared/graph/graph.ts';
import type { Watched } from '#tests/support/browser.ts';
import {
  type MapView,
  openEditor,
  openFindings,
  savedMap,
  selectIn,
  untilSaved,
} from '#tests/support/editor.ts';
import { apiCall, essayFromSketch, readEssay, sendCommand } from '#tests/support/essays.ts';
import { withKnownIds } from '#tests/support/same-map.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

/** One map that every command can be done to: linked reasons, sources, a pin, something parked and something dismissed. */
const start = `
thesis: Towns should close their centres to cars
  + claim: The air gets better because fewer engines run
    + evidence(statistic) [ghent, p. 3]: Nitrogen dioxide fell by a third in Ghent
    & evidence: Traffic outside the ring stayed the same
  + claim: Streets become places to meet
  - counterargument: Shops would lose customers
claim (parked): Trams come more often
source #ghent (report): City of Ghent | 2019 | Two years of the circulation plan
source #bruges (report): City of Bruges | 2021 | Counting people
`;

const air = 'The air';
const figure = 'Nitrogen';
const outside = 'Traffic outside';
const streets = 'Streets';
const shops = 'Shops';
const trams = 'Trams';

/** What a person does, after selecting a node in one of the views; the same keys in both. */
type Case = {
  readonly on: string;
  readonly act: (hands: Hands) => Promise<void>;
  /** How many steps it takes back; one where not said. */
  readonly undos?: number;
};

/** Text commands are given from the text pane, these of sources from their panel; their own tests do them. */
const givenInText = [
  'add-anchor',
  'move-anchor',
  'remove-anchor',
  'annotate-source',
  'appraise-source',
] as const satisfies CommandName[];
type GivenOnMap = Exclude<CommandName, (typeof givenInText)[number]>;

const cases: Readonly<Record<GivenOnMap, Case>> = {
  'add-node': {
    on: streets,
    act: async ({ press, type }) => {
      await press('e');
      await type('Benches are full at noon');
      await press('Escape');
    },
    undos: 2, // the words, then the node
  },
  'edit-text': {
    on: streets,
    act: async ({ press, type }) => {
      await press('F2');
      await type(' and to play');
      await press('Escape');
    },
  },
  'edit-fields': {
    on: streets,
    act: async ({ menu, type, press }) => {
      await menu('Edit the details…');
      await type('in summer');
      await press('Enter');
    },
  },
  'edit-note': {
    on: streets,
    act: async ({ menu, type, press }) => {
      await menu('Edit the note…');
      await type('Ask grandmother about the old square');
      await press('Control+Enter');
    },
  },
  'change-kind': {
    on: streets,
    act: async ({ menu, press }) => {
      await menu('Change the kind…');
      await press('ArrowDown', 'ArrowDown', 'Control+Enter');
    },
  },
  connect: {
    on: trams,
    act: async ({ press, find }) => {
      await press('Control+l');
      await find(streets);
    },
  },
  disconnect: { on: streets, act: ({ menu }) => menu('Remove the link') },
  'add-premise': {
    on: trams,
    act: async ({ press, choose, find }) => {
      await press('Control+l');
      await choose('Together with other reasons');
      await find(streets);
    },
  },
  'remove-premise': { on: outside, act: ({ menu }) => menu('Take out of the linked reasons') },
  'change-relation-kind': {
    on: streets,
    act: async ({ menu, press }) => {
      await menu('Change the relation…');
      await press('ArrowDown', 'Control+Enter');
    },
  },
  retarget: {
    on: streets,
    act: async ({ menu, find }) => {
      await menu('Move to…');
      await find(air);
    },
  },
  reorder: { on: streets, act: ({ press }) => press('Alt+Shift+ArrowUp') },
  pin: { on: streets, act: ({ menu }) => menu('Pin where it stands') },
  unpin: { on: shops, act: ({ menu }) => menu('Unpin') },
  park: { on: trams, act: ({ menu }) => menu('Set aside, or take back') },
  remove: { on: streets, act: ({ press }) => press('Delete') },
  paste: {
    on: outside,
    act: async ({ press, select }) => {
      await press('Control+c');
      await select(streets);
      await press('Control+v');
    },
  },
  'merge-nodes': {
    on: streets,
    act: async ({ menu, find }) => {
      await menu('Merge with…');
      await find(trams);
    },
  },
  'split-node': {
    on: air,
    act: async ({ menu, press }) => {
      await menu('Split the text in two…');
      await press('Control+Enter');
    },
  },
  'add-source': {
    on: streets,
    act: async ({ menu, type, press }) => {
      await menu('Add a source…');
      await type('Squares and people');
      await press('Enter');
    },
  },
  'edit-source': {
    on: streets,
    act: async ({ panel, button, type, press }) => {
      await panel('Sources');
      await button(/^Edit .*Bruges/);
      await press('End');
      await type(', again');
      await press('Enter');
    },
  },
  'remove-source': {
    on: streets,
    act: async ({ panel, button }) => {
      await panel('Sources');
      await button(/^Remove .*Ghent/);
    },
  },
  cite: {
    on: outside,
    act: async ({ menu, press }) => {
      await menu('Cite a source…');
      await press('Control+Enter');
    },
  },
  'edit-citation': {
    on: figure,
    act: async ({ panel, button, press, type }) => {
      await panel('Node');
      await button(/^Edit the citation/);
      await press('End');
      await type('0');
      await press('Enter');
    },
  },
  uncite: { on: figure, act: ({ menu }) => menu('Remove the citation') },
  'dismiss-finding': {
    on: shops,
    act: async ({ menu, press }) => {
      await menu('Dismiss the finding…');
      await press(' ', 'Control+Enter');
    },
  },
  'restore-finding': {
    on: streets,
    act: async ({ panel, open, button }) => {
      await panel('Findings');
      await open(/^Dismissed/);
      await button(/^Bring back/);
    },
  },
  'apply-diff': { on: streets, act: ({ press }) => press('Delete', 'Control+z', 'Control+y') },
};

let stage: Stage;
let watched: Watched;
let essay: { readonly id: string; readonly start: GraphJson };
let isClean = true;
let made = 0;

beforeAll(async () => {
  stage = await openStage();
  watched = await stage.profile({ width: 1440, height: 900, reducedMotion: 'reduce' });
  await watched.page.goto('/');
  essay = await openFresh(watched.page);
});

afterAll(async () => {
  await stage?.close();
});

describe('the canvas and the outline do the same', () => {
  test('for every command there is', () => {
    expect([...Object.keys(cases), ...givenInText].sort()).toEqual(commands.map(({ name }) => name).sort());
  });

  for (const name of Object.keys(cases) as GivenOnMap[]) {
    // the keys of the table above
    test(name, async () => {
      if (!isClean) essay = await openFresh(watched.page); // another case has failed half-way
      isClean = false;
      const maps: string[] = [];
      for (const view of ['map', 'outline'] as const) maps.push(await runIn(watched.page, view, name));
      expect(maps[1]).toBe(maps[0]);
      expect(watched.troubles.splice(0)).toEqual([]);
      isClean = true;
    });
  }
});

/** Does it in one view, and undoes it; answers the map that it made. */
async function runIn(page: Page, view: MapView, name: GivenOnMap): Promise<string> {
  const { id } = essay;
  const before = await readEssay(page, id);
  const hands = handsIn(page, view, before.graph);
  await hands.select(cases[name].on);
  await cases[name].act(hands);
  await page.getByRole('button', { name: /^Undo: / }).waitFor();
  const after = await savedMap(page, id);
  expect(canonicalJson(after), `${name} in the ${view} changes the map`).not.toBe(
    canonicalJson(before.graph),
  );
  const { changes } = await apiCall<{ changes: Change[] }>(
    page,
    'GET',
    `/api/essays/${id}/changes?after=${before.revision}`,
  );
  expect(changes.map(({ change }) => (change.type === 'diff' ? change.call.name : ''))).toContain(name);
  for (let step = 0; step < (cases[name].undos ?? 1); step += 1) await page.keyboard.press('Control+z');
  await untilSaved(page);
  expect(canonicalJson((await readEssay(page, id)).graph), 'undo brings the start back').toBe(
    canonicalJson(before.graph),
  );
  return withKnownIds(before.graph, after);
}

type Hands = ReturnType<typeof handsIn>;

/** What hands do on a keyboard, in a view of the map. */
function handsIn(page: Page, view: MapView, graph: GraphJson) {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const dialog = page.getByRole('dialog');
  return {
    press,
    type: (words: string) => page.keyboard.type(words),
    select: (text: string) => selectIn(page, view, idOf(graph, text)),
    /** An act of the menu; a form that it opens has the focus after it. */
    menu: async (title: string) => {
      await press('Control+.');
      await page.getByRole('menuitem', { name: title }).waitFor();
      await press('ArrowDown'); // until an arrow is pressed the menu follows the mouse that stands over it
      await page.getByRole('menuitem', { name: title }).press('Enter');
      if (title.endsWith('…')) await dialog.locator(':focus').waitFor();
    },
    /** Finds a node or a step by its words in the form that is open, and ends the form with it. */
    find: async (words: string) => {
      await dialog.getByRole('searchbox').fill(words);
      await press('ArrowDown', 'Enter');
      await dialog.getByRole('option', { selected: true }).waitFor();
      await press('Control+Enter');
      await dialog.waitFor({ state: 'detached' });
    },
    choose: (title: string) => dialog.getByRole('radio', { name: title }).press(' '),
    /** Walks to the panel at the side by F6, and to one of its tabs. */
    panel: async (title: string) => {
      for (
        let steps = 0;
        steps < 4 && (await page.locator('[data-pane="side"] :focus').count()) === 0;
        steps++
      )
        await press('F6');
      await page.locator('[data-pane="side"]').getByRole('radio', { name: title }).press(' ');
    },
    button: async (name: RegExp) => {
      await page.locator('[data-pane="side"]').getByRole('button', { name }).press('Enter');
      if (name.source.startsWith('^Edit')) await dialog.locator(':focus').waitFor();
    },
    open: async (name: RegExp) => {
      const summary = page.locator('summary', { hasText: name });
      if (!(await summary.evaluate((element) => element.parentElement?.hasAttribute('open'))))
        await summary.press('Enter');
    },
  };
}

async function openFresh(page: Page) {
  const id = `both-${++made}`;
  const graph = await essayFromSketch(page, id, start);
  const pins = [{ nodeId: idOf(graph, shops), x: 700, y: 180 }];
  await sendCommand(page, id, { name: 'pin', args: { pins } });
  const finding = (await openFindings(page, id)).find(({ refs }) => refs[0]?.id === idOf(graph, streets));
  if (!finding) throw new Error('The start has no finding to dismiss.');
  const { key: findingKey, ruleId, ruleVersion } = finding;
  await sendCommand(page, id, {
    name: 'dismiss-finding',
    args: { id: 'd1', findingKey, ruleId, ruleVersion, reason: 'not-needed-here' },
  });
  await openEditor(page, id);
  return { id, start: (await readEssay(page, id)).graph };
}

function idOf(graph: GraphJson, text: string): string {
  const node = graph.nodes.find((candidate) => candidate.text.startsWith(text));
  if (!node) throw new Error(`No node begins with “${text}”.`);
  return node.id;
}
