import { openDatabase } from '#db/open.ts';
import { createStores } from '#server/stores.ts';
import { longEssay } from '../support/long-essay.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { documentOfLines } from '../support/text-document.ts';
import { figuresOf, heading, row, timed } from './figures.ts';

const changes = 5_000;
const words = 6_000;

/** The history of a long log: worked out at the first look, read from then on; and an old revision rebuilt. */
export function benchVersions() {
  const { db, close } = openDatabase(':memory:');
  const { essays, people, editor, versions, changes: log } = createStores(db);
  const start = Date.parse('2026-03-01T10:00:00.000Z');
  const at = (change: number) => new Date(start + change * 20_000).toISOString();
  people.add({ id: 'p1', name: 'Guest', createdAt: at(0) });
  const rubric = { id: 'argument-essay', version: 1 };
  const essay = {
    id: 'e1',
    title: 'T',
    prompt: '',
    rubric,
    createdAt: at(0),
    updatedAt: at(0),
    deletedAt: null,
  };
  essays.add(essay, 'hash', 'p1');
  const { content } = documentOfLines(longEssay(seededRandom(1), words).join('\n'));
  let textVersion = 0;
  for (let change = 0; change < changes; change += 1) {
    // Every fiftieth change comes after a pause.
    const time = at(change + Math.floor(change / 50) * 40);
    const commandId = `c${change}`;
    const args = { id: `n${change}`, kind: 'claim', text: 'Buses are late in the evening' } as const;
    const slice = { content: change === 1 ? content : [{ type: 'text', text: 'word ' }] };
    const step = { stepType: 'replace', from: change === 1 ? 0 : 1, to: change === 1 ? 2 : 1, slice };
    const request =
      change % 4 === 0
        ? { commandId, baseRevision: 0, call: { name: 'add-node' as const, args } }
        : { commandId, textVersion: textVersion++, steps: [step] };
    const [outcome] = editor.runAll([{ essayId: 'e1', actor: 'p1', request }], time);
    if (outcome?.type === 'failed') throw outcome.error;
  }
  heading(`History of ${changes} changes, a text of ${words} words, ms`);
  const look = () => versions.list('e1', changes, { before: changes + 1, limit: 31 }).length;
  const first = performance.now();
  const shown = look();
  row('first look', { ms: performance.now() - first, 'on the page': shown });
  row('every further look', timed(look, 100));
  const olds = [99, 1_550, 2_999, 3_399, 4_777, 4_999].map((revision) => {
    const begin = performance.now();
    log.stateAt('e1', revision);
    return performance.now() - begin;
  });
  row('a revision rebuilt', figuresOf(olds));
  close();
}
