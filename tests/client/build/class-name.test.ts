import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { classNameOf } from '#client/build/class-name.ts';

const client = join(import.meta.dirname, '../../../client');

it('tells the CSS modules apart', () => {
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.module.css'),
  );
  expect(files.length).toBeGreaterThan(50);
  const names = new Set(files.map((name) => classNameOf('card', join(client, name))));
  expect(names.size).toBe(files.length);
});

it('is the same wherever the project lies', () => {
  expect(classNameOf('card', '/a/client/ui/Card.module.css')).toBe(
    classNameOf('card', '/b/c/client/ui/Card.module.css'),
  );
});
