import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest: one that began among the last would be waited for alone. */
const long = [
  'server/crash',
  'server/access/policy-matrix',
  'server/class-of-sixty',
  'client/desk/convergence',
  'shared/graph/commands/properties',
  'e2e/recovery',
  'e2e/both-views',
  'e2e/text',
  'e2e/windows',
  'e2e/process',
  'e2e/passages',
  'e2e/draft',
  'e2e/history',
  'e2e/classroom',
  'e2e/axe-feedback',
  'e2e/axe-assignments',
  'e2e/axe-side',
  'e2e/axe-editor',
  'e2e/classroom-keyboard',
  'e2e/class-side-by-side',
  'e2e/assignments',
  'e2e/traps',
];

/** Vitest knows the longest files from its last run; a fresh checkout has had none, and goes by this list. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => place(a) - place(b));
  }
}

function place({ moduleId }: TestSpecification): number {
  const at = long.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
  return at === -1 ? long.length : at;
}
