import type { Plugin } from 'vite';

const withExamples = '?with-examples';
const gate = /\/shared\/rubric\/examples\.ts$/;
const folder = /\/shared\/rubric\/(?:rules|strengths)\/[a-z-]+\.ts$/;
const registryOrType = /\/(?:index|of-map|of-sources|of-text|strength)\.ts$/;

/**
 * Takes the examples out of rules and strengths as the pages load them, and what a rule rests on: they are a third of the
 * file, and only the page of a rule shows them. What shared/rubric/examples.ts imports stays whole, and is a chunk of its own when that is
 * imported late. To read them past that gate throws.
 */
export function examplesLater(): Plugin {
  return {
    name: 'examples-later',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!importer || !(gate.test(importer) || importer.endsWith(withExamples))) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && folder.test(found.id) ? `${found.id}${withExamples}` : found;
    },
    transform(code, id) {
      if (!folder.test(id) || registryOrType.test(id)) return null;
      return { code: withoutExamples(code, id), map: null };
    },
  };
}

/** A property of a rule with one string for its value, on the same line or the next. */
const origin = /^ {2}(?:catalogue|basis):\s+(?:'[^'\n]*'|"[^"\n]*"),\n/gm;
const refusal = ['examples', 'basis', 'catalogue']
  .map((name) => `  get ${name}(): never { throw new Error('Import shared/rubric/examples.ts, late.'); },`)
  .join('\n');

/** @throws Error when the file has no `examples: {…}` to take out, so that a new form of rule is not shipped whole */
export function withoutExamples(code: string, id: string): string {
  // biome writes the property of a definition on a line of its own, two spaces in.
  const start = /^ {2}examples: \{$/m.exec(code);
  const end = start && /^ {2}\},$/m.exec(code.slice(start.index));
  if (!start || !end) throw new Error(`${id} has no examples where a definition has them.`);
  const after = start.index + end.index + end[0].length;
  const kept = code.slice(0, start.index).replace(origin, '');
  return kept + refusal + code.slice(after);
}
