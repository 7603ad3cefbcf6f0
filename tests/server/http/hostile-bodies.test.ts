import { nanoid } from 'nanoid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type ClassWorkWorld, createClassWorkWorld, marksAt } from '#tests/support/class-work-world.ts';
import { type Somebody, somebody } from '#tests/support/course-world.ts';

const schemaSchema = z.looseObject({
  properties: z.record(z.string(), z.looseObject({ type: z.unknown().optional() })).optional(),
  $ref: z.string().optional(),
});
const operationSchema = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).optional(),
  requestBody: z
    .looseObject({ content: z.record(z.string(), z.looseObject({ schema: schemaSchema.optional() })) })
    .optional(),
});
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({ schemas: z.record(z.string(), schemaSchema).optional() }).optional(),
});

const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

/** What nobody’s page sends. */
const values: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, 2 ** 53, 0.5, '', ' ', [], {}, [[]], [null], [{}]],
  ...['\u0000', '\uD800', 'x'.repeat(20_000), '__proto__', '../../x', "'; drop table people; --", '%00', '𝒳'],
  ...['9999-12-31T23:59:59Z', '2026-02-30T00:00:00Z', '+275760-09-13T00:00:00.001Z', '2026-11-24T20:00Z'],
  ...[
    'Etc/Nowhere',
    'Europe/Berlin',
    { type: 'essay', essayId: 'x', revision: 1e9 },
    { id: 'x', version: 1e15 },
  ],
  Array.from({ length: 2_000 }, () => 'a'),
];

/** A body for a field that is left as it should be. */
const fitting: Readonly<Record<string, unknown>> = {
  ...{
    title: 'T',
    name: 'N',
    email: 'n@school.example',
    password: 'a long password',
    term: '',
    timeZone: 'UTC',
  },
  ...{ edition: 1, revision: 0, note: '', until: '2027-01-01T00:00:00Z', rows: [], all: true, pin: '1234' },
  ...{ code: 'ABCD-EFGH-JKMN', token: 'x', joinCode: 'K7P9QX', text: 'Ana', seed: 1, role: 'student' },
  ...{ sections: [], groups: [], personIds: [], read: 'all', keep: null, standing: 'person', marks: [] },
};

let world: ClassWorkWorld;
let admin: Somebody;
let document: z.infer<typeof documentSchema>;
let known: Readonly<Record<string, string>>;

beforeAll(async () => {
  world = await createClassWorkWorld(2);
  admin = await somebody(world.server, 'Lea', 'administrator');
  const essayId = world.essayOf(0);
  const submission = (await world.works()).find((row) => row.essayId === essayId)?.submission;
  const assessment = await world.assess(world.instructor, essayId, marksAt(1));
  known = {
    ...{ essayId, assignmentId: world.assignmentId, courseId: world.course.id },
    ...{ personId: world.students[1]?.id ?? '', submissionId: submission?.id ?? '', code: world.led.code },
    assessmentId: assessment,
  };
  document = documentSchema.parse(await (await world.instructor.get('/api/openapi.json')).json());
});
afterAll(() => world.close());

/** What would end the world for the requests that follow. */
const isLast = (method: string, path: string) =>
  method === 'delete' || /\/(join-code|unpublish|setup|sign-in|sign-up|pin|finish|import|read)$/.test(path);

const newOnes =
  /^\/api\/(session|account|people|courses|join|assignments|submissions|home|notices|setup|access-log)\b/;

function operations() {
  return Object.entries(document.paths)
    .filter(([path]) => newOnes.test(path))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
}

function propertiesOf(operation: z.infer<typeof operationSchema>): string[] {
  const schema = operation.requestBody?.content['application/json']?.schema;
  const name = schema?.$ref?.split('/').at(-1);
  const found = name ? document.components?.schemas?.[name] : schema;
  return Object.keys(found?.properties ?? {});
}

const addressOf = (path: string, given: Readonly<Record<string, string>>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given[name] ?? 'x'));

describe('what nobody sends, to every route of accounts, courses and assignments', () => {
  it('is never a failure of the server as a body', async () => {
    let asked = 0;
    const failed: string[] = [];
    const send = async (who: Somebody, method: string, path: string, body: unknown) => {
      const { status } = await who.send(method.toUpperCase(), path, body);
      asked += 1;
      if (status >= 500) failed.push(`${status} ${method} ${path} ${JSON.stringify(body)?.slice(0, 120)}`);
    };
    for (const { path, method, operation } of operations()) {
      if (!operation.requestBody) continue;
      const address = addressOf(path, known);
      const fields = propertiesOf(operation);
      const whole = Object.fromEntries(
        fields.map((field) => [field, field === 'id' ? nanoid() : (fitting[field] ?? 'x')]),
      );
      const who = isLast(method, path) ? await somebody(world.server, 'Nobody') : admin;
      for (const text of ['', '{', '[]', 'null', '"x"', '0', deep, '{"__proto__":{"a":1}}'])
        await send(who, method, address, text);
      for (const field of fields)
        for (const value of values) await send(who, method, address, { ...whole, [field]: value });
      // The clock moves on: limits are not what is asked about.
      world.server.clock.now = new Date(world.server.clock.now.getTime() + 20 * 60_000);
    }
    expect(failed).toEqual([]);
    expect(asked).toBeGreaterThan(2_000);
    expect(world.server.faults).toEqual([]);
  });

  it('is never a failure of the server in its address', async () => {
    const odd = [
      'x',
      '%00',
      '%ED%A0%80',
      '..%2f..%2fetc',
      'a'.repeat(3_000),
      '%F0%9F%92%A9',
      "'",
      '*',
      '-',
      '0',
    ];
    const failed: string[] = [];
    for (const { path, method, operation } of operations()) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const query = operation.parameters?.filter((parameter) => parameter.in === 'query') ?? [];
      for (const value of odd) {
        const addresses = [
          ...names.map((name) =>
            path.replace(/\{(\w+)\}/g, (_, at: string) => (at === name ? value : (known[at] ?? 'x'))),
          ),
          ...query.map(({ name }) => `${addressOf(path, known)}?${name}=${value}`),
        ];
        for (const address of addresses) {
          if (method === 'delete' && !address.includes(value)) continue;
          const { status } = await admin.send(
            method.toUpperCase(),
            address,
            operation.requestBody ? {} : undefined,
          );
          if (status >= 500) failed.push(`${status} ${method} ${address.slice(0, 120)}`);
        }
      }
    }
    expect(failed).toEqual([]);
    expect(world.server.faults).toEqual([]);
  });
});
