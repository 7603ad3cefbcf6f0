import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withUsedMethods } from '#client/build/unused-selection-methods.ts';

const modules = join(createRequire(import.meta.url).resolve('reactflow/package.json'), '../..');
const selection = readFileSync(join(modules, 'd3-selection/dist/d3-selection.mjs'), 'utf8');
const lean = withUsedMethods(selection);
/** A call of that method on a selection; d3's own files chain such calls, React Flow chains those of arrays. */
const calls = (name: string, isChained: boolean) =>
  new RegExp(`(?:[sS]election\\??|select\\([\\w.]*\\)${isChained ? '|^\\s+' : ''})\\.${name}\\(`, 'm');
const callers = ['d3-drag/dist/d3-drag.mjs', 'd3-zoom/dist/d3-zoom.mjs', '@xyflow/system/dist/esm/index.js'];
const methods = [...selection.matchAll(/^ {2}(\w+): selection_\w+,?$/gm)].map(([, name = '']) => name);

describe('the methods of a selection', () => {
  it('are found', () => {
    expect(methods.length).toBeGreaterThan(30);
  });

  it.each(callers)('%s has all that it calls on one', (file) => {
    const code = readFileSync(join(modules, file), 'utf8');
    const called = methods.filter((name) => calls(name, file.startsWith('d3-')).test(code));
    expect(called.length).toBeGreaterThan(1);
    for (const name of called) expect(lean, name).toMatch(new RegExp(`^ {2}${name}: selection_`, 'm'));
  });

  it('go when nobody calls them', () => {
    expect(lean).not.toMatch(/^ {2}(?:append|data|insert|sort|text): /m);
  });
});
