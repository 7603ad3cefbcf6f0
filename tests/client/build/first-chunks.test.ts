import { describe, expect, it } from 'vitest';
import { firstChunk } from '#client/build/first-chunks.ts';

const importers: Record<string, string[]> = {
  '/client/main.tsx': [],
  '/client/App.tsx': ['/client/main.tsx'],
  '/client/pages/EditorPage.tsx': [],
  '/client/canvas/Stage.tsx': ['/client/pages/EditorPage.tsx'],
  '/client/ui/Button.tsx': ['/client/canvas/Stage.tsx', '/client/App.tsx', '/client/forms/FormHost.tsx'],
  '/client/forms/FormHost.tsx': [],
  '/shared/ring-a.ts': ['/shared/ring-b.ts'],
  '/shared/ring-b.ts': ['/shared/ring-a.ts', '/client/canvas/Stage.tsx'],
};
const graph = {
  getModuleInfo: (id: string) => {
    const found = importers[id];
    return found ? { importers: found } : null;
  },
};

describe('the chunk of a module', () => {
  it.each([
    ['/client/main.tsx', 'page'],
    ['/client/App.tsx', 'page'],
    ['/client/ui/Button.tsx', 'page'],
    ['/client/pages/EditorPage.tsx', 'editor'],
    ['/client/canvas/Stage.tsx', 'editor'],
    ['/shared/ring-a.ts', 'editor'],
    ['/client/forms/FormHost.tsx', null],
  ])('%s: %s', (id, chunk) => {
    expect(firstChunk(id, graph)).toBe(chunk);
  });
});
