import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { administrators } from '#client/help/content/administrators.ts';
import { topics } from '#client/help/content/topics.ts';
import { findSections } from '#client/help/find-sections.ts';
import type { HelpBlock } from '#client/help/help-topic.ts';

const sections = topics.flatMap((topic) => topic.sections.map((section) => ({ topic, section })));

describe('help pages', () => {
  it('have anchors that are each there once', () => {
    for (const { id, sections: parts } of topics) {
      const ids = parts.map((part) => part.id);
      expect(new Set(ids).size, id).toBe(ids.length);
      expect(ids.filter((anchor) => !/^[a-z-]+$/.test(anchor))).toEqual([]);
    }
    expect(sections.length).toBeGreaterThan(25);
  });

  it('name every setting of the server, and none that is not there', () => {
    const known = [...readFileSync('server/env.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(
      ([, name]) => name,
    );
    const rows = administrators.sections.flatMap(({ blocks }) => blocks.flatMap(settingsIn));
    expect(known.length).toBeGreaterThan(5);
    expect(rows.toSorted()).toEqual(known.toSorted());
  });

  it('lead to pages that are there', () => {
    const app = `${readFileSync('client/App.tsx', 'utf8')}${readFileSync('client/pages/OtherPages.tsx', 'utf8')}`;
    const links = [...JSON.stringify(topics).matchAll(/\]\((\/[a-z-]*)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(5);
    expect([...new Set(links)].filter((path) => !app.includes(`path="${path}"`))).toEqual([]);
  });
});

function settingsIn(block: HelpBlock): string[] {
  if (typeof block === 'string' || block.type !== 'table' || block.head[0] !== 'Setting') return [];
  return block.rows.map(([name = '']) => name.replaceAll('`', ''));
}

describe('the search in the help pages', () => {
  it.each([
    ['', []],
    ['   ', []],
    ['back up', ['back-up']],
    ['NGINX', ['reverse-proxy']],
    ['receipt', ['hand-in', 'notices']],
    ['smtps://…:465', ['settings']],
    ['feedback [', []],
    ['no-such-word', []],
  ])('“%s” finds %j first', (search, ids) => {
    const found = findSections(topics, search).map(({ section }) => section.id);
    expect(found.slice(0, ids.length)).toEqual(ids);
    if (ids.length === 0) expect(found).toEqual([]);
  });

  it('shows the place of the word, without marks', () => {
    const [first] = findSections(topics, 'X-Forwarded-Proto');
    expect(first?.excerpt).toContain('X-Forwarded-Proto');
    expect(first?.excerpt).not.toMatch(/[`*]/);
    expect(first?.excerpt.length).toBeLessThan(200);
  });
});
