import { z } from 'zod';

/** As much of a JSON schema as the page shows. */
const schemaShape = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  oneOf: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  prefixItems: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.unknown().optional(),
});

/** A JSON schema in the notation of TypeScript, for people. */
export function shapeOf(value: unknown, indent = ''): string {
  const parsed = schemaShape.safeParse(value);
  if (!parsed.success) return 'anything';
  const schema = parsed.data;
  const inner = `${indent}  `;
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.enum) return schema.enum.map((item) => JSON.stringify(item)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const either = schema.oneOf ?? schema.anyOf;
  if (either) return either.map((item) => shapeOf(item, indent)).join(' | ');
  if (schema.allOf) return schema.allOf.map((item) => shapeOf(item, indent)).join(' & ');
  if (schema.prefixItems) {
    const items = schema.prefixItems.map((item) => shapeOf(item, inner));
    if (schema.items) items.push(`...${bracketed(shapeOf(schema.items, inner))}[]`);
    return `[${items.join(', ')}]`;
  }
  if (schema.type === 'array') return `${bracketed(shapeOf(schema.items, indent))}[]`;
  if (schema.properties) {
    const lines = Object.entries(schema.properties).map(([name, property]) => {
      const mark = schema.required?.includes(name) ? '' : '?';
      return `${inner}${name}${mark}: ${shapeOf(property, inner)}`;
    });
    return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`;
  }
  if (schema.type === 'object') return `{ [name]: ${shapeOf(schema.additionalProperties, inner)} }`;
  if (Array.isArray(schema.type)) return schema.type.join(' | ');
  return schema.type ?? 'anything';
}

function bracketed(shape: string): string {
  return shape.includes(' | ') ? `(${shape})` : shape;
}
