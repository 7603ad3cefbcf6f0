import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom. Between the top folders TypeScript's project references refuse most of it as well; what they
 * cannot say (type only, directions inside shared and client, which dependencies) stands here.
 */
type Import = { readonly file: string; readonly specifier: string; readonly typeOnly: boolean };

const root = join(import.meta.dirname, '..');
const topFolders = ['shared', 'db', 'server', 'client'] as const;
const imports = topFolders.flatMap((folder) => sourceFiles(join(root, folder)).flatMap(importsOf));

const mayImport: Record<(typeof topFolders)[number], readonly string[]> = {
  shared: ['shared'],
  db: ['shared', 'db'],
  server: ['shared', 'db', 'server'],
  client: ['shared', 'client', 'server'],
};

/** Inside shared: what a folder may take from, besides itself. A folder that is not listed fails the test. */
const insideShared: Record<string, readonly string[]> = {
  // Their codes; status and title are the server's.
  'errors.ts': ['error-table.ts'],
  graph: ['errors.ts'],
  essay: ['errors.ts', 'graph', 'sources'],
  sources: ['errors.ts', 'graph'],
  accounts: ['errors.ts', 'graph', 'essay'],
  courses: ['errors.ts', 'graph', 'essay', 'accounts'],
  notices: ['errors.ts', 'graph'],
  home: ['errors.ts', 'graph', 'courses'],
  privacy: ['errors.ts', 'graph', 'courses'],
  access: ['errors.ts', 'graph', 'essay', 'accounts', 'courses'],
  assignments: ['errors.ts', 'graph', 'essay', 'sources', 'rubric', 'assessment', 'courses'],
  reviews: ['errors.ts', 'graph', 'essay', 'rubric', 'assessment', 'courses', 'assignments'],
  citations: ['errors.ts', 'graph', 'essay', 'sources'],
  rubric: ['errors.ts', 'graph', 'essay', 'sources', 'citations'],
  draft: ['errors.ts', 'graph', 'essay', 'sources'],
  formats: ['errors.ts', 'graph', 'essay', 'sources', 'rubric'],
  assessment: ['errors.ts', 'graph', 'essay', 'sources', 'rubric'],
  report: ['errors.ts', 'graph', 'essay', 'sources', 'rubric', 'assessment'],
};

/** Inside client: panels meet in desk, not each other; pages put them together. */
const insideClient: Record<string, readonly string[]> = {
  'main.tsx': ['App.tsx', 'ui', 'no-eval.ts'],
  'App.tsx': ['pages', 'ui', 'api.ts', 'App.module.css'],
  'no-eval.ts': [],
  'api.ts': [],
  'ask.ts': ['api.ts'],
  'use-asked.ts': ['api.ts', 'ui'],
  'vite.config.ts': ['build'],
  build: [],
  ui: [],
  desk: ['api.ts'],
  forms: ['ui', 'desk'],
  canvas: ['ui', 'desk', 'forms'],
  outline: ['ui', 'desk', 'forms'],
  inspector: ['ui', 'desk'],
  findings: ['ui', 'desk'],
  sources: ['ui', 'desk'],
  essay: ['ui', 'desk'],
  import: ['ui', 'desk', 'api.ts'],
  draft: ['ui', 'desk'],
  history: ['ui', 'desk', 'import', 'api.ts'],
  // A rule's examples are drawn as findings draw them.
  rubric: ['ui', 'desk', 'findings', 'api.ts', 'ask.ts'],
  feedback: ['ui', 'desk', 'essay', 'api.ts', 'ask.ts'],
  assessment: ['ui', 'desk', 'canvas', 'outline', 'essay', 'history', 'feedback', 'api.ts', 'ask.ts'],
  report: ['ui', 'desk', 'assessment', 'feedback', 'history', 'api.ts', 'ask.ts'],
  // It takes off the device what desk and feedback keep there.
  account: ['ui', 'desk', 'feedback', 'api.ts', 'ask.ts'],
  // A course that is deleted gives a receipt.
  courses: ['ui', 'privacy', 'api.ts', 'ask.ts', 'use-asked.ts'],
  // Rules are named, and a rubric is read, as the rubric's own pages do.
  assignments: ['ui', 'courses', 'rubric', 'api.ts', 'ask.ts', 'use-asked.ts'],
  'class-work': ['ui', 'assignments', 'assessment', 'history', 'api.ts', 'ask.ts'],
  dashboard: ['ui', 'assignments', 'api.ts', 'ask.ts', 'use-asked.ts'],
  // Reviews are written on the panes of assessing, read as feedback is, and looked at as a class is on its dashboard.
  reviews: [
    'ui',
    'dashboard',
    'desk',
    'canvas',
    'outline',
    'essay',
    'assignments',
    'courses',
    'assessment',
    'feedback',
    'history',
    'rubric',
    'api.ts',
    'ask.ts',
    'use-asked.ts',
  ],
  notices: ['ui', 'api.ts', 'ask.ts'],
  // A person who is deleted leaves nothing on the device either.
  privacy: ['ui', 'account', 'api.ts', 'ask.ts'],
  help: ['ui', 'api.ts'],
  pages: [
    'account',
    'courses',
    'assignments',
    'class-work',
    'dashboard',
    'reviews',
    'notices',
    'privacy',
    'help',
    'ui',
    'desk',
    'api.ts',
    'ask.ts',
    'use-asked.ts',
    'forms',
    'canvas',
    'outline',
    'inspector',
    'findings',
    'sources',
    'essay',
    'import',
    'draft',
    'history',
    'rubric',
    'feedback',
    'assessment',
    'report',
  ],
};

const pureDependencies = [
  'zod',
  'fractional-indexing',
  '@noble/hashes',
  'prosemirror-model',
  'prosemirror-transform',
  'approx-string-match',
  'papaparse',
  'yaml',
  '@xmldom/xmldom',
];

describe('architecture', () => {
  it('sees the files it judges', () => {
    for (const folder of topFolders) {
      expect(imports.filter(({ file }) => topOf(file) === folder).length, folder).toBeGreaterThan(5);
    }
  });

  it('keeps the directions between the top folders', () => {
    const wrong = imports.filter(({ file, specifier }) => {
      const target = targetOf(file, specifier);
      return target !== null && !mayImport[topOf(file)].includes(topOf(target));
    });
    expect(wrong).toEqual([]);
  });

  it('lets the client take the server by import type of app.ts only', () => {
    const taken = imports.filter(
      ({ file, specifier }) => topOf(file) === 'client' && targetOf(file, specifier)?.startsWith('server/'),
    );
    expect(taken.length).toBeGreaterThan(0);
    expect(
      taken.filter(
        (taking) => !taking.typeOnly || targetOf(taking.file, taking.specifier) !== 'server/app.ts',
      ),
    ).toEqual([]);
  });

  it.each([
    ['shared', insideShared],
    ['client', insideClient],
  ] as const)('keeps the directions inside %s', (folder, allowed) => {
    const wrong = imports.filter(({ file, specifier }) => {
      const target = targetOf(file, specifier);
      if (topOf(file) !== folder || target === null || topOf(target) !== folder) return false;
      const [from, to] = [placeIn(file), placeIn(target)];
      return from !== to && !(allowed[from] ?? []).includes(to);
    });
    expect(wrong).toEqual([]);
    const places = new Set(
      imports.filter(({ file }) => topOf(file) === folder).map(({ file }) => placeIn(file)),
    );
    expect([...places].filter((place) => !(place in allowed))).toEqual([]);
  });

  it('keeps shared pure: no Node, no DOM libraries, few dependencies', () => {
    const outside = imports.filter(
      ({ file, specifier }) => topOf(file) === 'shared' && targetOf(file, specifier) === null,
    );
    expect(outside.length).toBeGreaterThan(0);
    expect(outside.filter(({ specifier }) => !pureDependencies.includes(packageOf(specifier)))).toEqual([]);
  });

  it('lets only main.ts, node/ and cli/ of the server import Node', () => {
    const needsNode = (specifier: string) =>
      specifier.startsWith('node:') || specifier.startsWith('@hono/node-server');
    const taken = imports.filter(({ file, specifier }) => topOf(file) === 'server' && needsNode(specifier));
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.filter(({ file }) => !/^server\/(main\.ts|node\/|cli\/)/.test(file))).toEqual([]);
  });

  it('lets only the canvas import React Flow', () => {
    const taken = imports.filter(({ specifier }) => packageOf(specifier) === 'reactflow');
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.filter(({ file }) => !file.startsWith('client/canvas/'))).toEqual([]);
  });

  it('writes every import of our own with its extension', () => {
    const bare = imports.filter(
      ({ file, specifier }) =>
        targetOf(file, specifier) !== null && !/\.(tsx?|css|svg|json)(\?\w+)?$/.test(specifier),
    );
    expect(bare).toEqual([]);
  });

  it('keeps source files under 400 lines', () => {
    const long = topFolders
      .flatMap((folder) => sourceFiles(join(root, folder)))
      .filter((path) => readFileSync(path, 'utf8').split('\n').length > 400);
    expect(long.map((path) => relative(root, path))).toEqual([]);
  });
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(path: string): Import[] {
  const file = relative(root, path).split(sep).join('/');
  const text = readFileSync(path, 'utf8');
  const found: Import[] = [];
  for (const match of text.matchAll(/^(?:import|export)(\s+type)?\b[^'";]*?from\s+'([^']+)'/gm)) {
    found.push({ file, specifier: match[2] ?? '', typeOnly: match[1] !== undefined });
  }
  for (const match of text.matchAll(/^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm)) {
    found.push({ file, specifier: match[1] ?? match[2] ?? '', typeOnly: false });
  }
  return found;
}

/** The path from the root that an import of our own leads to; null for a package. */
function targetOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.'))
    return normalize(join(dirname(file), specifier))
      .split(sep)
      .join('/');
  return null;
}

function topOf(file: string) {
  return file.split('/')[0] as (typeof topFolders)[number]; // files were listed from these folders
}

function placeIn(file: string): string {
  return file.split('/')[1] ?? '';
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
