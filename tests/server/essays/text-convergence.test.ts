import { collab, getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { EditorState } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { createStores } from '#server/stores.ts';
import { anchorFor, placeOf } from '#shared/essay/anchors.ts';
import { textOf } from '#shared/essay/document.ts';
import { changesResponseSchema } from '#shared/essay/essay.ts';
import { documentOf, jsonOf, textSchema } from '#shared/essay/schema.ts';
import { essaySnapshotSchema } from '#shared/rubric/essay-snapshot.ts';
import { randomDocument, randomEdit } from '#tests/support/random-document.ts';
import { printedSeed, type Random, seededRandom } from '#tests/support/seeded-random.ts';
import { type Caller, createCaller, createTestApp } from '#tests/support/test-app.ts';

const path = '/api/essays/e1';
const snapshotFor = async (caller: Caller) =>
  essaySnapshotSchema.parse(await (await caller.get(path)).json());

/** Somebody who writes: edits at once, sends when told, takes the others' steps first when refused. */
async function createWriter(caller: Caller, clientID: string, random: Random) {
  const { text, revision: opened } = await snapshotFor(caller);
  const plugins = [collab({ version: text.version, clientID })];
  let state = EditorState.create({ doc: documentOf(text.document), plugins });
  let revision = opened;
  let sent = 0;
  const own = new Set<string>();

  async function takeChanges() {
    const answer = await caller.get(`${path}/changes?after=${revision}`);
    for (const entry of changesResponseSchema.parse(await answer.json()).changes) {
      revision = entry.revision;
      if (entry.change.type !== 'steps') continue;
      const steps = entry.change.steps.map((step) => Step.fromJSON(textSchema, step));
      const from = own.has(entry.commandId) ? clientID : 'other';
      state = state.apply(receiveTransaction(state, steps, Array(steps.length).fill(from)));
    }
  }

  return {
    document: () => jsonOf(state.doc),
    waits: () => sendableSteps(state) !== null,
    takeChanges,
    edit() {
      const transaction = state.tr;
      for (const step of randomEdit(state.doc, random).steps) transaction.step(step);
      state = state.apply(transaction);
    },
    /** The status that the server answered; 0 when there was nothing to send. */
    async send(): Promise<number> {
      const sendable = sendableSteps(state);
      if (!sendable) return 0;
      const commandId = `${clientID}-${++sent}`;
      const steps = sendable.steps.map((step) => step.toJSON());
      own.add(commandId);
      const request = { commandId, textVersion: getVersion(state), steps };
      const answer = await caller.post(`${path}/steps`, request);
      // Every other answer is lost: the same request again must change nothing.
      if (sent % 2 === 0) expect((await caller.post(`${path}/steps`, request)).status).toBe(answer.status);
      if (answer.status === 409) own.delete(commandId);
      await takeChanges();
      return answer.status;
    },
  };
}

it('two writers who rebase end with one text, which every revision of the log leads to', async () => {
  const random = seededRandom(printedSeed('two writers'));
  const test = createTestApp();
  const caller = createCaller(test);
  await caller.post('/api/essays', { id: 'e1', title: 'T', text: randomDocument(random) });
  const writers = [await createWriter(caller, 'one', random), await createWriter(caller, 'two', random)];
  const statuses: number[] = [];
  for (let round = 0; round < 150; round++)
    for (const writer of writers) {
      writer.edit();
      if (random() < 0.5) statuses.push(await writer.send());
    }
  while (writers.some((writer) => writer.waits()))
    for (const writer of writers) statuses.push(await writer.send());
  for (const writer of writers) await writer.takeChanges();

  const { text, revision } = await snapshotFor(caller);
  for (const writer of writers) expect(writer.document()).toEqual(text.document);
  expect(new Set(statuses)).toEqual(new Set([0, 200, 409])); // they did get into each other's way
  const { changes, editor } = createStores(test.db);
  expect(changes.stateAt('e1', revision).text).toEqual(text);
  expect(editor.current('e1').text).toEqual(text);
  expect(test.faults).toEqual([]);
});

it('the log keeps what writing did to a link, so that every revision has it back', async () => {
  const random = seededRandom(printedSeed('anchors in the log'));
  const test = createTestApp();
  const caller = createCaller(test);
  await caller.post('/api/essays', { id: 'e1', title: 'T', text: randomDocument(random) });
  const slice = {
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'Nobody had moved the old crane since spring.' }],
      },
    ],
  };
  const steps = [{ stepType: 'replace', from: 0, to: 0, slice }];
  // A document without a word is no text yet: its version is 0.
  const { version: textVersion } = (await snapshotFor(caller)).text;
  const began = await caller.post(`${path}/steps`, { commandId: 's', textVersion, steps });
  expect(began.status).toBe(200);
  const { text } = await snapshotFor(caller);
  const passage = anchorFor(textOf(text.version, text.document), { start: 0, end: 44 });
  const args = { id: 'a1', nodeId: 'n1', ...passage };
  for (const call of [
    { name: 'add-node', args: { id: 'n1', kind: 'claim' } },
    { name: 'add-anchor', args },
  ])
    await caller.post(`${path}/commands`, { commandId: call.name, baseRevision: 0, call });
  const writer = await createWriter(caller, 'one', random);
  const { changes } = createStores(test.db);
  let found = 0;
  for (let round = 0; round < 60; round++) {
    // The first round looks at the link before anything is written: some seeds take its words away at once.
    if (round > 0) writer.edit();
    if (round > 0) await writer.send();
    const now = await snapshotFor(caller);
    const plain = textOf(now.text.version, now.text.document);
    const anchor = now.graph.anchors[0];
    const place = anchor && placeOf(plain, anchor);
    if (place?.type === 'found') found += 1;
    const stored = changes.stateAt('e1', now.revision);
    expect([...stored.graph.anchors.values()]).toEqual(now.graph.anchors);
  }
  expect(found).toBeGreaterThan(0);
});
