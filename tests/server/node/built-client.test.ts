import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { builtClient } from '#server/node/built-client.ts';
import { createTestApp } from '#tests/support/test-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundwork-client-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Groundwork</title>');
writeFileSync(join(folder, 'assets/main-abc.js'), `export const text = '${'x'.repeat(5_000)}';`);
afterAll(() => rmSync(folder, { recursive: true }));

const { app } = createTestApp({ site: builtClient(folder) });

describe('the built client', () => {
  it.each([
    ['/', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/essays/e1', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/main-abc.js', 200, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/gone.js', 404, 'application/problem+json', null],
    ['/../package.json', 404, 'application/problem+json', null],
    ['/api/gone', 404, 'application/problem+json', null],
  ])('GET %s', async (path, status, type, caching) => {
    const { headers, status: answered } = await app.request(path);
    expect([answered, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      status,
      type,
      caching,
    ]);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is compressed for those who take it, and not sent twice', async () => {
    const zipped = await app.request('/assets/main-abc.js', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect((await zipped.arrayBuffer()).byteLength).toBeLessThan(500);
    const etag = zipped.headers.get('etag') ?? '';
    expect((await app.request('/assets/main-abc.js', { headers: { 'if-none-match': etag } })).status).toBe(
      304,
    );
  });

  it('takes no writes', async () => {
    expect((await app.request('/', { method: 'POST' })).status).toBe(404);
  });
});
