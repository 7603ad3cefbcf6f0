import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { commands } from '#shared/graph/commands/index.ts';
import { classic } from '../http/classic.ts';
import type { AppEnv } from '../http/env.ts';
import { namedSchemas } from './names.ts';

export type OpenApiDocument = ReturnType<OpenAPIHono<AppEnv>['getOpenAPI31Document']>;

/** OpenAPI 3.1 of everything that is mounted, from the schemas that judge the requests. */
export function openApiDocument(app: OpenAPIHono<AppEnv>, version: string): OpenApiDocument {
  for (const [name, schema] of Object.entries(namedSchemas)) {
    app.openAPIRegistry.register(name, classic(schema));
  }
  const calls = commands.map((command) => {
    const name = `${pascal(command.name)}Call`;
    const call = z.strictObject({ name: z.literal(command.name), args: classic(command.args) });
    app.openAPIRegistry.register(name, call.openapi({ description: command.title }));
    return { $ref: `#/components/schemas/${name}` };
  });
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Groundwork',
      version,
      license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT' },
      description:
        'Maps of arguments. A cookie says who you are: POST /api/session, or any first write, makes a guest. Every refusal is application/problem+json.',
    },
  });
  const schemas = withReferences(document.components?.schemas ?? {}, document);
  // The route takes any call and lets the command judge its arguments; the document says which calls there are.
  return {
    ...document,
    components: { ...document.components, schemas: { ...schemas, CommandCall: { oneOf: calls } } },
  };
}

/** Writes the document's paths anew in place, and answers its components: each named shape stands once. */
function withReferences(schemas: Record<string, unknown>, document: OpenApiDocument) {
  const names = new Map(
    Object.keys(namedSchemas).map((name) => [JSON.stringify(schemas[name]), `#/components/schemas/${name}`]),
  );
  const referring = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value;
    const $ref = names.get(JSON.stringify(value));
    return $ref === undefined ? within(value) : { $ref };
  };
  const within = (value: object): unknown =>
    Array.isArray(value)
      ? value.map(referring)
      : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, referring(inner)]));
  // Same shape as before, with some schemas replaced by references.
  document.paths = within(document.paths ?? {}) as NonNullable<OpenApiDocument['paths']>;
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, within(Object(schema))]),
  ) as NonNullable<NonNullable<OpenApiDocument['components']>['schemas']>;
}

function pascal(kebab: string): string {
  return kebab.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
