import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { errorTable } from '#shared/error-table.ts';
import { commands } from '#shared/graph/commands/index.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';

const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];
let test: TestApp;
let text: string;
let document: z.infer<typeof documentSchema>;

const documentSchema = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ summary: z.string(), responses: z.looseObject({}) })),
  ),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

beforeAll(async () => {
  test = createTestApp();
  text = await (await test.app.request('/api/openapi.json')).text();
  document = documentSchema.parse(JSON.parse(text));
});

describe('the OpenAPI document', () => {
  it('lists every route that is mounted, and no other', () => {
    const about = ['/api/openapi.json', '/api/docs', '/api/docs.css'];
    const mounted = test.app.routes
      .filter(
        ({ method, path }) => methods.includes(method) && path.startsWith('/api/') && !about.includes(path),
      )
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}').replace(/\/$/, '')}`);
    const listed = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(listed.length).toBeGreaterThan(12);
    expect([...new Set(mounted)].sort()).toEqual(listed.sort());
  });

  it('has something at the end of each reference', () => {
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name ?? '',
    );
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((name) => !(name in document.components.schemas))).toEqual([]);
  });

  it('has a shape for the arguments of every command', () => {
    expect(document.components.schemas.CommandCall).toMatchObject({
      oneOf: expect.objectContaining({ length: commands.length }),
    });
    for (const command of commands) expect(text).toContain(`"enum":["${command.name}"]`);
  });
});

describe('the readable page', () => {
  it('names every operation, command and problem, with no script and nothing from elsewhere', async () => {
    const response = await test.app.request('/api/docs');
    const page = await response.text();
    for (const path of Object.keys(document.paths)) expect(page).toContain(path);
    for (const code of Object.keys(errorTable)) expect(page).toContain(`id="problem-${code}"`);
    expect(page).not.toMatch(/<script|<style| style=|https?:\/\/(?!localhost)/);
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect((await test.app.request('/api/docs.css')).headers.get('content-type')).toContain('text/css');
  });

  it('is where a problem’s type leads', async () => {
    const response = await test.app.request('/problems/not-found');
    expect([response.status, response.headers.get('location')]).toEqual([302, '/api/docs#problem-not-found']);
  });
});
