import { beforeEach, describe, expect, it } from 'vitest';
import { createDevice } from '#client/account/device.ts';
import { nextPath, withNext } from '#client/account/next-path.ts';
import { unsentWords } from '#client/account/unsent-words.ts';

/** The browser's storage, as far as it is used: in Node there is none. */
function createStorage(items: Record<string, string>): Storage {
  const functions = {
    getItem: (key: string) => (Object.hasOwn(items, key) ? (items[key] ?? null) : null),
    setItem: (key: string, value: string) => {
      items[key] = value;
    },
    removeItem: (key: string) => {
      delete items[key];
    },
  };
  return new Proxy(items, {
    get: (_, name) => functions[name as keyof typeof functions] ?? items[String(name)],
  }) as unknown as Storage; // keys and the three functions are all that is asked of it
}

let items: Record<string, string>;
let cleared: number;
let edits: number;
const ana = { id: 'ana', isGuest: false };
const kai = { id: 'kai', isGuest: false };
const guest = { id: 'guest', isGuest: true };

function openDevice() {
  return createDevice({
    storage: () => createStorage(items),
    databases: {
      unsent: async () => ({ edits, comments: 0 }),
      clear: async () => {
        cleared += 1;
      },
    },
  });
}

beforeEach(() => {
  items = {
    'groundwork.rubric.r1': '{}',
    'groundwork.view.e1': '{}',
    'groundwork-theme': 'dark',
    other: 'x',
  };
  cleared = 0;
  edits = 2;
});

describe('what a device keeps of a person', () => {
  it.each([
    ['somebody new', [ana], 0],
    ['the same person again', [ana, ana], 0],
    ['a guest who makes an account or signs in', [guest, ana], 0],
    ['nobody, whose unsent work waits', [ana, null, ana], 0],
    ['another account', [ana, kai], 1],
    ['a guest after an account', [ana, guest], 1],
    ['another account, with nobody between them', [ana, null, kai], 1],
  ])('%s', async (_, people, times) => {
    for (const person of people) await openDevice().meet(person);
    expect(cleared).toBe(times);
    expect('groundwork.view.e1' in items).toBe(times === 0);
    expect(items).toMatchObject({ 'groundwork-theme': 'dark', other: 'x' });
  });

  it('goes when the session was ended elsewhere and everything has reached the server', async () => {
    edits = 0;
    delete items['groundwork.rubric.r1'];
    for (const person of [ana, null]) await openDevice().meet(person);
    expect(cleared).toBe(1);
  });

  it('goes when the person signs out, and once more when the next page opens', async () => {
    const device = openDevice();
    await device.meet(ana);
    await device.forget();
    expect(Object.keys(items).toSorted()).toEqual(['groundwork-theme', 'groundwork.person', 'other']);
    expect(JSON.stringify(items)).not.toContain('ana');
    items['groundwork.view.e2'] = 'written by a page that was slow to leave';
    await openDevice().meet(null);
    expect(Object.keys(items).toSorted()).toEqual(['groundwork-theme', 'other']);
    expect(cleared).toBe(2);
  });

  it('tells the other pages to leave', () => {
    openDevice().sendOthersAway();
    expect(items['groundwork.leaving']).toMatch(/^\d+$/);
  });

  it('counts what is not sent', async () => {
    expect(await openDevice().unsent()).toEqual({ edits: 2, comments: 0, rubrics: 1 });
  });

  it('does without storage', async () => {
    const device = createDevice({
      storage: () => {
        throw new Error('forbidden');
      },
      databases: { unsent: async () => ({ edits: 0, comments: 0 }), clear: async () => undefined },
    });
    await device.meet(ana);
    await device.forget();
    expect(await device.unsent()).toEqual({ edits: 0, comments: 0, rubrics: 0 });
  });
});

describe('what is not sent, in words', () => {
  it.each([
    [{ edits: 0, comments: 0, rubrics: 0 }, ''],
    [{ edits: 1, comments: 0, rubrics: 0 }, '1 edit'],
    [{ edits: 3, comments: 1, rubrics: 0 }, '3 edits and 1 comment'],
    [{ edits: 3, comments: 2, rubrics: 1 }, '3 edits, 2 comments and 1 rubric'],
  ])('%j', (unsent, words) => {
    expect(unsentWords(unsent)).toBe(words);
  });
});

describe('where a sign-in leads', () => {
  it.each([
    ['', '/'],
    ['?to=%2Fessays%2Fe1', '/essays/e1'],
    ['?to=https%3A%2F%2Felsewhere.example', '/'],
    ['?to=%2F%2Felsewhere.example', '/'],
    ['?to=%2F%5Celsewhere.example', '/'],
    ['?to=javascript%3Aalert(1)', '/'],
  ])('%s', (search, path) => {
    expect(nextPath(search)).toBe(path);
  });

  it('keeps a link with its code', () => {
    const page = withNext('/sign-in', '/instructor#K7P4');
    expect(nextPath(new URL(page, 'http://x').search)).toBe('/instructor#K7P4');
    expect(withNext('/sign-in', '/')).toBe('/sign-in');
  });
});
