import { z } from '@hono/zod-openapi';

/**
 * A schema of shared/ as what @hono/zod-openapi takes. Those are written in zod/mini, which keeps the browser's first
 * load small and has no methods; the document and the types of the routes need the classic ones. Both stand on one
 * core, so the same definition judges the same values in the same words.
 */
export function classic<Schema extends z.core.$ZodType>(
  schema: Schema,
): z.ZodType<z.output<Schema>, z.input<Schema>> {
  return rebuilt(schema) as z.ZodType<z.output<Schema>, z.input<Schema>>; // the same definition, so the same values
}

function rebuilt(schema: z.core.$ZodType): z.ZodType {
  if (isClassic(schema)) return schema;
  const { def } = (schema as z.core.$ZodTypes)._zod; // every schema is one of zod's own
  switch (def.type) {
    case 'object':
      return new z.ZodObject({
        ...def,
        shape: Object.fromEntries(Object.entries(def.shape).map(([key, inner]) => [key, rebuilt(inner)])),
        ...(def.catchall && { catchall: rebuilt(def.catchall) }),
      });
    case 'array':
      return new z.ZodArray({ ...def, element: rebuilt(def.element) });
    case 'tuple':
      return new z.ZodTuple({ ...def, items: def.items.map(rebuilt), rest: def.rest && rebuilt(def.rest) });
    case 'record':
      return new z.ZodRecord({ ...def, valueType: rebuilt(def.valueType) });
    case 'union': {
      const options = def.options.map(rebuilt);
      return 'discriminator' in def
        ? new z.ZodDiscriminatedUnion({ ...(def as z.core.$ZodDiscriminatedUnionDef), options })
        : new z.ZodUnion({ ...def, options });
    }
    case 'optional':
      return new z.ZodOptional({ ...def, innerType: rebuilt(def.innerType) });
    case 'nullable':
      return new z.ZodNullable({ ...def, innerType: rebuilt(def.innerType) });
    case 'default':
      return new z.ZodDefault({ ...def, innerType: rebuilt(def.innerType) });
    case 'string':
      // A format, as that of a moment, is a check of its class and not of the list in its definition.
      return 'format' in def
        ? new z.ZodStringFormat(def as z.core.$ZodStringFormatDef)
        : new z.ZodString(def);
    case 'number':
      return 'format' in def
        ? new z.ZodNumberFormat(def as z.core.$ZodNumberFormatDef)
        : new z.ZodNumber(def);
    case 'boolean':
      return new z.ZodBoolean(def);
    case 'literal':
      return new z.ZodLiteral(def);
    case 'enum':
      return new z.ZodEnum(def);
    case 'null':
      return new z.ZodNull(def);
    case 'never':
      return new z.ZodNever(def);
    case 'unknown':
      return new z.ZodUnknown(def);
    case 'custom':
      // What a function judges has no form to describe.
      return new z.ZodCustom(def).openapi({ type: 'object' });
    default:
      // A bug of ours: whoever brings a new form into shared/ adds its line above.
      throw new Error(`A schema of type “${def.type}” has no classic form here.`);
  }
}

/** With all its parts: a route's own classic object may hold schemas of shared/. */
function isClassic(schema: z.core.$ZodType): schema is z.ZodType {
  return schema instanceof z.ZodType && partsOf(schema).every(isClassic);
}

function partsOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const values: unknown[] = Object.values(def.type === 'object' ? { ...def, ...def.shape } : def);
  return values.flat().filter((value) => value instanceof z.core.$ZodType);
}
