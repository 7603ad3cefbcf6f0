import { strFromU8, unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import type { OpenApiDocument } from '#server/openapi/document.ts';
import type { Caller } from './test-app.ts';

/** Something that would name another person, and whose it is. */
export type Needle = { readonly value: string; readonly of: string; readonly isName?: boolean };

export type Hit = {
  readonly of: string;
  readonly value: string;
  readonly route: string;
  readonly around: string;
};

export type Watched = Caller & {
  readonly id: string;
  /** Every answer so far, as text. */
  readonly answers: readonly Answer[];
};

type Answer = { readonly route: string; readonly status: number; readonly text: string };

/** Values of ids that stand in maps: no address takes them. */
const recordsOfMaps = ['graph', 'nodes', 'relations', 'sources', 'citations', 'anchors', 'dismissals'];

/** Somebody whose every answer is kept, files unpacked; `onAct` is called before each request that may change something. */
export function watched(caller: Caller & { readonly id: string }, onAct: () => void): Watched {
  const answers: Answer[] = [];

  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    if (method !== 'GET') onAct();
    const response = await caller.send(method, path, body, headers);
    const route = `${method} ${path}`;
    const type = response.headers.get('content-type') ?? '';
    const head = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    const text = type.startsWith('text/event-stream')
      ? await firstOf(response)
      : await textOf(new Uint8Array(await response.clone().arrayBuffer()), type);
    answers.push({ route, status: response.status, text: `${head}\n\n${text}` });
    return response;
  }

  return {
    ...caller,
    ...{ send, answers },
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) => send('POST', path, body, headers),
    patch: (path, body) => send('PATCH', path, body),
    delete: (path) => send('DELETE', path),
  };
}

/**
 * Asks every GET route of the document with the ids that the person has ever been given: each in the place of the first
 * parameter, or those that go by its name. What the answers name is followed until nothing new comes. `without`: endings
 * of addresses that are left out. Answers how many requests that took.
 */
export async function crawl(
  person: Watched,
  document: OpenApiDocument,
  takes: 'any id' | 'ids of its name',
  without: readonly string[] = [],
): Promise<number> {
  const routes = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    item && 'get' in item && item.get ? [path] : [],
  );
  const asked = new Set<string>();
  const ids = new Map<string, Set<string>>();
  let read = 0;
  for (;;) {
    keepIds(person.answers.slice(read), ids);
    read = person.answers.length;
    const fresh = routes
      .flatMap((path) => addresses(path, ids, takes === 'any id'))
      .filter((path) => !asked.has(path) && !without.some((ending) => path.endsWith(ending)));
    if (fresh.length === 0) return asked.size;
    for (const path of fresh) {
      asked.add(path);
      await person.get(path);
    }
  }
}

/** Formats that differ in what they hold; a route that knows none of them says so. */
const queries: Readonly<Record<string, readonly string[]>> = {
  '/api/essays/{essayId}/export': ['?format=groundwork-json', '?format=docx', '?format=markdown'],
  '/api/essays/{essayId}/report': ['?format=docx', '?format=pdf'],
  '/api/essays/{essayId}/live': ['?after=0'],
  '/api/assignments/{assignmentId}/hour/live': ['?after=0'],
  '/api/assignments/{assignmentId}/reviews/received': ['', '?skip=true'],
  '/api/assessments/export': ['?format=csv'],
  '/api/assignments/{assignmentId}/export': ['?format=csv'],
};

function addresses(path: string, ids: ReadonlyMap<string, ReadonlySet<string>>, takesAny: boolean): string[] {
  const known = new Set([...ids.values()].flatMap((some) => [...some]));
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  let made = [path];
  for (const [at, name] of parameters.entries()) {
    const candidates = takesAny && at === 0 ? known : (ids.get(name) ?? new Set());
    made = made.flatMap((address) =>
      [...candidates].map((id) => address.replace(`{${name}}`, encodeURIComponent(id))),
    );
  }
  return made.flatMap((address) => (queries[path] ?? ['']).map((query) => `${address}${query}`));
}

/** Keeps the ids in all JSON answers, by what a parameter would call them: `essayId`, `reviewId` … */
function keepIds(answers: readonly Answer[], ids: Map<string, Set<string>>) {
  const keep = (name: string, id: string) => ids.set(name, (ids.get(name) ?? new Set()).add(id));

  function look(value: unknown, within: string) {
    if (Array.isArray(value)) for (const item of value) look(item, within.replace(/s$/, ''));
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        if (recordsOfMaps.includes(key)) continue;
        if (typeof inner === 'string' && /^[\w-]{8,40}$/.test(inner)) {
          if (key === 'id') keep(`${within}Id`, inner);
          else if (/Id$/.test(key)) keep(key, inner);
        }
        look(inner, key);
      }
  }

  for (const { text, status } of answers) {
    if (status >= 300) continue;
    const body = text.slice(text.indexOf('\n\n') + 2);
    if (!/^[[{]/.test(body)) continue;
    try {
      look(JSON.parse(body), '');
    } catch {
      // A file of another format that begins like JSON.
    }
  }
}

/** Where a value that names somebody else stands in what somebody has been answered. */
export function hitsIn(answers: readonly Answer[], needles: readonly Needle[]): Hit[] {
  const lowered = needles.map((needle) => ({ ...needle, small: needle.value.toLowerCase() }));
  return answers.flatMap(({ route, text }) => {
    const low = text.toLowerCase();
    return lowered.flatMap(({ value, of, small }) => {
      const at = low.indexOf(small);
      return at < 0 ? [] : [{ of, value, route, around: text.slice(Math.max(0, at - 60), at + 60) }];
    });
  });
}

/** A file as words: archives with everything in them, PDFs as what is printed. */
async function textOf(bytes: Uint8Array, type: string): Promise<string> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) {
    const files = Object.entries(unzipSync(bytes));
    const texts = await Promise.all(files.map(async ([name, file]) => `${name}\n${await textOf(file, '')}`));
    return texts.join('\n');
  }
  if (type.includes('pdf') || strFromU8(bytes.subarray(0, 5), true) === '%PDF-') return wordsOfPdf(bytes);
  return strFromU8(bytes);
}

async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const raw = strFromU8(bytes, true);
  const document = await getDocumentProxy(bytes, { verbosity: 0 });
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.flatMap((item) => ('str' in item ? [item.str] : [])).join(' '));
  }
  return `${pages.join('\n')}\n${JSON.stringify(await document.getMetadata())}\n${raw}`;
}

/** What a stream says until it is up to date. */
async function firstOf(response: Response): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const next = await reader?.read();
    text += next?.value ?? '';
    if (!next || next.done || /^: /m.test(text)) break;
  }
  await reader?.cancel();
  return text;
}
