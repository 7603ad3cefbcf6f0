import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AppError } from '#shared/errors.ts';
import { commandNamed, commands, runCommand } from '#shared/graph/commands/index.ts';
import { emptyGraph, recordOf } from '#shared/graph/graph.ts';
import { writeSketch } from '#shared/graph/sketch.ts';
import { bytesOf, mapOf } from '#tests/support/map.ts';
import { anchorCases } from './anchor-cases.ts';
import { branchCases } from './branch-cases.ts';
import type { CommandCase } from './case.ts';
import { nodeCases } from './node-cases.ts';
import { relationCases } from './relation-cases.ts';
import { sourceCases } from './source-cases.ts';

const cases: readonly CommandCase[] = [
  ...nodeCases,
  ...relationCases,
  ...branchCases,
  ...sourceCases,
  ...anchorCases,
];

test.each(cases.map((item) => [item.call.name, item.that, item] as const))('%s: %s', (_name, _that, item) => {
  const { call, gives, after, holds = [] } = item;
  const before = after ? runCommand(mapOf(item.map), after).graph : mapOf(item.map);
  const bytes = bytesOf(before);
  const outcome = attempt(() => runCommand(before, call));
  expect(bytesOf(before)).toBe(bytes);
  if ('error' in gives) {
    expect(outcome instanceof AppError ? outcome.code : outcome).toBe(gives.error);
    return;
  }
  if (outcome instanceof AppError) throw outcome;
  expect(writeSketch(outcome.graph)).toBe(writeSketch(mapOf(gives.map)));
  for (const record of holds) expect(recordOf(outcome.graph, record.type, record.id)).toEqual(record);
});

describe('the registry of commands', () => {
  const names = commands.map(({ name }) => name);

  test('holds each command once, in a file of its name', () => {
    const files = readdirSync('shared/graph/commands').map((file) => file.replace(/\.ts$/, ''));
    const shared = ['command', 'index', 'premises'];
    const paired = ['unpin']; // in pin.ts: one act and its way back
    expect(new Set(names).size).toBe(names.length);
    expect([...files].sort()).toEqual([...names.filter((name) => !paired.includes(name)), ...shared].sort());
  });

  test('has a case that works and one that is refused for each', () => {
    for (const kind of ['map', 'error']) {
      const covered = new Set(cases.filter(({ gives }) => kind in gives).map(({ call }) => call.name));
      expect([...names].filter((name) => !covered.has(name))).toEqual([]);
    }
  });

  test('titles are what a person did, in sentence case', () => {
    for (const name of names) expect(commandNamed(name).title).toMatch(/^[A-Z][a-z]+( [a-z]+)*$/);
  });

  test('an unknown name and values that do not fit are refused with a way on', () => {
    const unknown = attempt(() => runCommand(emptyGraph, { name: 'explode', args: {} }));
    expect(unknown).toMatchObject({ code: 'unknown-command' });
    const badArgs = attempt(() =>
      runCommand(emptyGraph, { name: 'add-node', args: { id: 'a b', kind: 'idea', more: 1 } }),
    );
    expect(badArgs).toMatchObject({
      code: 'not-valid',
      errors: expect.arrayContaining([
        { pointer: '/call/args/id', detail: 'An id is 1 to 64 letters, digits, “_” or “-”.' },
        { pointer: '/call/args/kind', detail: expect.any(String) },
      ]),
    });
  });
});

function attempt<T>(act: () => T): T | AppError {
  try {
    return act();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
