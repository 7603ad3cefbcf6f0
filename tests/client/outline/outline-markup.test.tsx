import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { DeskContext } from '#client/desk/use-desk.ts';
import { Outline } from '#client/outline/Outline.tsx';
import { recordsOf } from '#shared/graph/graph.ts';
import { spokenName } from '#shared/graph/labels.ts';
import { createWorld } from '#tests/support/desk-world.ts';
import { frozenDesk } from '#tests/support/frozen-desk.ts';
import { mapOf } from '#tests/support/map.ts';

const map = mapOf(`
thesis #t: Buses should be free
  + claim #c1: <b>Fares</b> keep people out
    + evidence #e1: A study of one city
  - counterargument #o1: Free buses cost too much
    - rebuttal #r1: Fares pay for a fifth
  + claim #c2: Streets get quieter
`);

let close = async () => {};
afterEach(() => close());

async function rowsDrawn(fold: readonly string[] = []) {
  const world = await createWorld();
  close = world.close;
  const desk = await world.browser().open();
  desk.run({ name: 'paste', args: { records: [...recordsOf(map)] } });
  desk.select([{ type: 'node', id: 'o1' }]);
  for (const id of fold) desk.setFolded(id, true);
  const html = renderToStaticMarkup(
    <DeskContext value={desk}>
      <Outline />
    </DeskContext>,
  );
  desk.close();
  return {
    html,
    rows: [...html.matchAll(/<div role="row"[^>]*data-row="[^>]*>/g)].map(([tag]) => attributesOf(tag)),
  };
}

describe('Outline', () => {
  it('is one treegrid, each row with its level, place, set and spoken name', async () => {
    const { html, rows } = await rowsDrawn();
    expect(html).toContain(
      'role="treegrid" aria-label="Outline of the argument" aria-multiselectable="true"',
    );
    expect(
      rows.map((row) => [
        row['data-row'],
        row['aria-level'],
        row['aria-posinset'],
        row['aria-setsize'],
        row['aria-expanded'],
      ]),
    ).toEqual([
      ['t', '1', '1', '1', 'true'],
      ['c1', '2', '1', '3', 'true'],
      ['e1', '3', '1', '1', undefined],
      ['o1', '2', '2', '3', 'true'],
      ['r1', '3', '1', '1', undefined],
      ['c2', '2', '3', '3', undefined],
    ]);
    expect(rows[2]?.['aria-label']).toBe(escaped(spokenName(map, 'e1')));
  });

  it('has one tab stop: the selected row', async () => {
    const { html, rows } = await rowsDrawn();
    expect(rows.filter((row) => row.tabindex === '0').map((row) => row['data-row'])).toEqual(['o1']);
    expect(rows.filter((row) => row['aria-selected'] === 'true').map((row) => row['data-row'])).toEqual([
      'o1',
    ]);
    const grid = html.slice(html.indexOf('role="treegrid"'));
    expect(grid.match(/tabindex="0"/g)).toHaveLength(1);
    expect(grid.match(/<button(?![^>]*tabindex="-1")/g)).toBeNull();
  });

  it.each([
    ['commenter', 'supports, comment on the relation'],
    ['reader', 'supports, show the relation'],
  ] as const)('names the word of a relation by what it does for a %s', async (role, name) => {
    const desk = await frozenDesk(map, role);
    const html = renderToStaticMarkup(
      <DeskContext value={desk}>
        <Outline />
      </DeskContext>,
    );
    desk.close();
    expect(html).toContain(`aria-label="${name}"`);
    expect(html).not.toContain('change the relation');
    expect(html).not.toContain('aria-haspopup="menu" aria-label="supports');
  });

  it('leaves folded rows out and says that more is below', async () => {
    const { html, rows } = await rowsDrawn(['c1']);
    expect(rows.map((row) => [row['data-row'], row['aria-expanded']])).toContainEqual(['c1', 'false']);
    expect(rows.map((row) => row['data-row'])).not.toContain('e1');
    expect(html).toContain('aria-label="Unfold 1 more"');
  });

  it('draws text as text', async () => {
    const { html } = await rowsDrawn();
    expect(html).toContain('&lt;b&gt;Fares&lt;/b&gt; keep people out');
    expect(html).not.toContain('<b>');
  });
});

function attributesOf(tag: string): Record<string, string> {
  return Object.fromEntries(
    [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function escaped(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
