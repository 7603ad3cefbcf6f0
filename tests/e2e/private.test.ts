import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { watch } from '#tests/support/browser.ts';
import { outlineRows, selectRow, untilSaved } from '#tests/support/editor-screen.ts';
import { essayFromSketch } from '#tests/support/essays.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

/** Keys that open a form on a selected claim, and the keys of the header's own. */
const formKeys = ['Control+k', '?', 'Control+l', 'Shift+F8'];

test('a whole session asks no other origin and breaks no policy', async () => {
  const { context, page, troubles } = await stage.profile();
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await page.goto('/');
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await outlineRows(page).nth(20).waitFor();
  await selectRow(page, 1);
  for (const key of formKeys) {
    await page.keyboard.press(key);
    if (key !== 'Shift+F8') await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await selectRow(page, 1);
  }
  await page.keyboard.press('e');
  await page.keyboard.type('A new fact');
  await page.keyboard.press('Escape');
  const side = page.locator('[data-pane=side]');
  for (const tab of ['Node', 'Sources', 'Findings'])
    await side.getByText(tab, { exact: true }).first().click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await untilSaved(page);
  for (const path of ['/account', '/courses', '/notices', '/rubrics', '/help', '/sign-in', '/join']) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  }

  const docs = await context.newPage();
  const docsTroubles = watch(docs, stage.origin);
  await docs.goto('/api/docs');
  await docs.getByRole('heading').first().waitFor();

  expect([...troubles, ...docsTroubles]).toEqual([]);
  const origins = new Set(
    asked.filter((url) => !/^(data|blob):/.test(url)).map((url) => new URL(url).origin),
  );
  expect([...origins]).toEqual([stage.origin]);
  expect(asked.length).toBeGreaterThan(15);
  expect(
    asked.some((url) => url.endsWith('.woff2')),
    'the fonts are our own',
  ).toBe(true);
  await context.close();
});

test('what would break the policy is refused and seen', async () => {
  const { context, page, troubles } = await stage.profile();
  await page.goto('/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.head.append(script);
  });
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  expect(troubles).toEqual([expect.stringContaining('Content Security Policy')]);
  await context.close();
});

const policy =
  "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

test.each(['/', '/essays/unknown', '/api/health', '/api/essays/unknown', '/no/such.js'])(
  'the headers of %s keep the page to itself',
  async (path) => {
    const { headers } = await fetch(stage.origin + path);
    expect(Object.fromEntries([...headers].filter(([name]) => kept.has(name)))).toEqual({
      'content-security-policy': policy,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{21}$/);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  },
);

const kept = new Set([
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
]);

test.each([
  ['http', []],
  ['https', ['Secure']],
])('over %s the cookie is for the server alone', async (proto, more) => {
  const answer = await fetch(`${stage.origin}/api/session`, {
    method: 'POST',
    headers: { 'x-forwarded-proto': proto },
  });
  const cookies = answer.headers.getSetCookie();
  expect(cookies).toHaveLength(1);
  const [, ...attributes] = cookies[0]?.split('; ') ?? [];
  expect(attributes.filter((attribute) => !attribute.startsWith('Max-Age'))).toEqual([
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...more,
  ]);
});

describe('an essay of somebody else', () => {
  const diff = { added: [], updated: [], removed: [] };
  const command = { commandId: 'c1', baseRevision: 0, call: { name: 'apply-diff', args: { diff } } };
  const requests: readonly (readonly [method: string, path: string, body?: unknown])[] = [
    ['GET', ''],
    ['PATCH', '', { title: 'Mine now' }],
    ['DELETE', ''],
    ['POST', '/commands', command],
    ['GET', '/changes?after=0'],
    ['GET', '/live?after=0'],
    ['GET', '/findings'],
    ['GET', '/export?format=groundwork-json'],
  ];

  test('is not there for another profile, nor for nobody, and says no more than one that is not', async () => {
    const mine = await stage.profile();
    await mine.page.goto('/');
    await essayFromSketch(mine.page, 'private-1', 'thesis: Nobody else reads this');
    const other = await stage.profile();
    await other.page.goto('/');
    await essayFromSketch(other.page, 'other-1', 'thesis: Somebody else’s');
    const cookieOf = async ({ context }: typeof mine) =>
      (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const ask = async (cookie: string, id: string, [method, path, body]: (typeof requests)[number]) => {
      const answer = await fetch(`${stage.origin}/api/essays/${id}${path}`, {
        method,
        headers: { cookie, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const { instance: _, ...problem } = (await answer.json()) as Record<string, unknown>;
      return { status: answer.status, problem };
    };
    const [me, stranger] = [await cookieOf(mine), await cookieOf(other)];
    for (const request of requests)
      for (const cookie of [stranger, '', `${me}x`]) {
        const asked = await ask(cookie, 'private-1', request);
        expect(asked, request.join(' ')).toMatchObject({ status: 404 });
        expect(asked, request.join(' ')).toEqual(await ask(cookie, 'not-there', request));
      }
    const list = await fetch(`${stage.origin}/api/essays`, { headers: { cookie: stranger } });
    expect(await list.text()).not.toContain('Nobody else');
    expect((await ask(me, 'private-1', ['GET', ''])).problem).toMatchObject({ revision: 1 });

    await other.page.goto('/essays/private-1');
    await other.page.getByText('There is no map here for you').waitFor();
    expect(await other.page.content()).not.toContain('Nobody else');
    expect([...mine.troubles, ...other.troubles]).toEqual([]);
    await Promise.all([mine.context.close(), other.context.close()]);
  });

  test('cannot be made again under its id, or changed from a page of another site', async () => {
    const { context, page } = await stage.profile();
    await page.goto('/');
    await essayFromSketch(page, 'private-2', 'thesis: Stays');
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const post = (headers: Record<string, string>, path: string, body: unknown) =>
      fetch(stage.origin + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const again = await post({}, '/api/essays', { id: 'private-2', title: 'Taken over' });
    expect(again.status).toBe(409);
    expect(await again.text()).not.toContain('A test essay');
    for (const header of [{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const written = await post({ cookie, ...header }, '/api/essays/private-2/commands', command);
      expect(written.status).toBe(403);
    }
    await context.close();
  });
});
