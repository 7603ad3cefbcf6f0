import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestFor } from './policy-requests.ts';
import { type PolicyRow, policyRows } from './policy-table.ts';
import { type Asker, askers, createPolicyWorld, type PolicyWorld } from './policy-world.ts';

/**
 * Every route of the API × everybody who may ask × own, same course, another course, against a table that people can
 * read. Let in is who hears anything but “who are you” (401), “you may not” (403), “there is no such thing” (404) and
 * the refusals of the policy that say why.
 */
describe('who is let in by the API', () => {
  let world: PolicyWorld;
  beforeAll(async () => {
    world = await createPolicyWorld();
  });
  afterAll(() => world.close());

  it('has a row for every route, and no row for a route that is gone', async () => {
    const { paths } = await (await world.server.app.request('/api/openapi.json')).json();
    const routes = Object.entries<object>(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(routes.length).toBeGreaterThan(100);
    expect([...new Set(policyRows.map(({ route }) => route))].toSorted()).toEqual(routes.toSorted());
  });

  it.each(policyRows.map((row) => [`${row.route} ${row.thing}`.trim(), row] as const))(
    '%s',
    async (_name, row) => {
      expect(await letIn(row)).toEqual(askers.filter((asker) => row.who.includes(asker)));
      expect(world.server.faults).toEqual([]);
    },
  );

  async function letIn({ route, thing }: PolicyRow): Promise<Asker[]> {
    const [method = '', pattern = ''] = route.split(' ');
    const sent = requestFor(route, world);
    const ids: Readonly<Record<string, string>> = { ...world.ids, ...sent.ids, ...world.things[thing] };
    const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
      const id = ids[name];
      if (id === undefined) throw new Error(`Nothing stands for {${name}} of ${route}.`);
      return encodeURIComponent(id);
    });
    const query = sent.query ?? world.queries[thing] ?? '';
    const admitted: Asker[] = [];
    for (const asker of askers) {
      if (await world.isLetIn(asker, method, path + query, sent.body)) admitted.push(asker);
    }
    return admitted;
  }
});
