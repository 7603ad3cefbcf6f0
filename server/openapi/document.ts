import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { commands } from '#shared/graph/commands/index.ts';
import type { AppEnv } from '../http/env.ts';
import { nameSchemas } from './names.ts';

export type OpenApiDocument = ReturnType<OpenAPIHono<AppEnv>['getOpenAPI31Document']>;

/** OpenAPI 3.1 of everything that is mounted, from the schemas that judge the requests. */
export function openApiDocument(app: OpenAPIHono<AppEnv>, version: string): OpenApiDocument {
  nameSchemas();
  const names = commands.map((command) => {
    const name = `${pascal(command.name)}Call`;
    const call = z.strictObject({ name: z.literal(command.name), args: command.args });
    app.openAPIRegistry.register(name, call.openapi({ description: command.title }));
    return name;
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
  // The route takes any call and lets the command judge its arguments; the document says which calls there are.
  const oneOf = names.map((name) => ({ $ref: `#/components/schemas/${name}` }));
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, CommandCall: { oneOf } },
  };
  return document;
}

function pascal(kebab: string): string {
  return kebab.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
