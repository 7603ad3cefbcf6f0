import type * as z from 'zod/mini';
import type { Rule } from '#shared/rubric/rule.ts';

/** One option of a rule, as a form shows it; `standard` is what the rule takes when nothing is said. */
export type OptionField = { readonly name: string } & (
  | {
      readonly type: 'number';
      readonly least: number | null;
      readonly most: number | null;
      readonly isWhole: boolean;
      /** Null where nothing is asked until a number is given. */
      readonly standard: number | null;
    }
  | { readonly type: 'switch'; readonly standard: boolean }
  | { readonly type: 'choice'; readonly choices: readonly string[]; readonly standard: string }
  | { readonly type: 'several'; readonly choices: readonly string[]; readonly standard: readonly string[] }
);

/** What zod keeps of a schema for libraries like this one: https://zod.dev/library-authors. */
type Internals = {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
    readonly innerType?: z.ZodMiniType;
    readonly element?: z.ZodMiniType;
    readonly entries?: Readonly<Record<string, string>>;
    readonly defaultValue?: unknown;
    readonly format?: unknown;
    readonly checks?: readonly {
      readonly _zod: { readonly def: { readonly check: string; readonly value?: unknown } };
    }[];
  };
};

/** @throws Error for a kind of option that the form does not know, so that a test meets it and not a teacher */
export function optionFieldsOf(rule: Pick<Rule, 'id' | 'options'>): readonly OptionField[] {
  const shape = internalsOf(rule.options).def.shape ?? {};
  return Object.entries(shape).map(([name, schema]) => {
    const field = fieldOf(name, schema, undefined);
    if (!field) throw new Error(`The form of options does not know the kind of ${rule.id}.${name}.`);
    return field;
  });
}

function fieldOf(name: string, schema: z.ZodMiniType, standard: unknown): OptionField | null {
  const { def } = internalsOf(schema);
  switch (def.type) {
    case 'default':
      return def.innerType ? fieldOf(name, def.innerType, def.defaultValue) : null;
    case 'optional':
    case 'nullable':
      return def.innerType ? fieldOf(name, def.innerType, undefined) : null;
    case 'number':
      return {
        name,
        type: 'number',
        least: boundOf(def, 'greater_than'),
        most: boundOf(def, 'less_than'),
        isWhole: def.format === 'safeint',
        standard: typeof standard === 'number' ? standard : null,
      };
    case 'boolean':
      return { name, type: 'switch', standard: standard === true };
    case 'enum': {
      const choices = Object.values(def.entries ?? {});
      return { name, type: 'choice', choices, standard: String(standard ?? choices[0] ?? '') };
    }
    case 'array': {
      const entries = def.element && internalsOf(def.element).def.entries;
      if (!entries) return null;
      return {
        name,
        type: 'several',
        choices: Object.values(entries),
        standard: Array.isArray(standard) ? standard.map(String) : [],
      };
    }
    default:
      return null;
  }
}

function boundOf({ checks = [] }: Internals['def'], check: string): number | null {
  const bound = checks.find(({ _zod }) => _zod.def.check === check)?._zod.def.value;
  return typeof bound === 'number' ? bound : null;
}

function internalsOf(schema: z.ZodMiniType): Internals {
  return schema._zod as unknown as Internals; // every zod schema has these; each use above checks what it finds
}
