import type { Draft, DraftRole } from '#shared/draft/draft.ts';
import { draftMap } from '#shared/draft/draft-map.ts';
import { linksOf } from '#shared/draft/links.ts';
import { passagesOf } from '#shared/draft/passages.ts';
import { readRoles } from '#shared/draft/reading.ts';
import { type EssayGold, essayFixtures } from '#tests/support/essay-fixture.ts';
import { statementsOfEvidence } from './evidence-links.ts';
import { cueIdsOf } from './reference.ts';
import { accuracy, scoresByClass, scoresOfSets } from './score.ts';

/** Sorted by name: the first, third, fifth … were looked at while cues were chosen, the others never. */
export function ownEssayHalves() {
  const essays = essayFixtures();
  return {
    seen: essays.filter((_, index) => index % 2 === 0),
    unseen: essays.filter((_, index) => index % 2 === 1),
  };
}

export type OwnEssayFigures = ReturnType<typeof ownEssayFigures>;

export function ownEssayFigures(essays: ReturnType<typeof essayFixtures>) {
  const roles: [string, string][] = [];
  const expectedLinks: string[] = [];
  const links: string[] = [];
  const confident: boolean[] = [];
  const expectedEvidence: string[] = [];
  const evidence: string[] = [];
  const sure: boolean[] = [];
  const unsure: boolean[] = [];
  let thesisFound = 0;
  for (const { text, gold } of essays) {
    const draft = draftMap(text);
    const given = evidenceLinks(text, gold);
    expectedEvidence.push(...given.expected);
    evidence.push(...given.got);
    const got = rolesIn(draft, gold);
    gold.sentences.forEach(({ role }, index) => {
      roles.push([role, got[index]?.role ?? 'none']);
      const proposal = got[index];
      if (proposal && proposal.role !== 'none')
        (proposal.isConfident ? sure : unsure).push(proposal.role === role);
      if (proposal?.role === 'counterargument' && proposal.isConfident)
        confident.push(role === 'counterargument');
    });
    if (gold.sentences.some(({ role }, index) => role === 'thesis' && got[index]?.role === 'thesis'))
      thesisFound++;
    expectedLinks.push(
      ...gold.sentences.flatMap(({ to }, index) =>
        to === null ? [] : [`${gold.id} ${index} ${gold.sentences.findIndex(({ id }) => id === to)}`],
      ),
    );
    links.push(...got.flatMap(({ to }, index) => (to === null ? [] : [`${gold.id} ${index} ${to}`])));
  }
  const right = confident.filter(Boolean).length;
  const counterarguments = roles.filter(([expected]) => expected === 'counterargument').length;
  return {
    essays: essays.length,
    sentences: roles.length,
    thesisFound: thesisFound / essays.length,
    accuracy: accuracy(roles),
    /** Of the sentences that argue, leaving those out whose role is none. */
    accuracyOfArguing: accuracy(roles.filter(([expected]) => expected !== 'none')),
    roles: scoresByClass(roles),
    links: scoresOfSets(expectedLinks, links),
    evidenceLinks: scoresOfSets(expectedEvidence, evidence),
    confident: shareOf(sure),
    unsure: shareOf(unsure),
    confidentCounterarguments: {
      precision: right / Math.max(confident.length, 1),
      recall: right / counterarguments,
      proposed: confident.length,
      n: counterarguments,
    },
  };
}

function shareOf(right: readonly boolean[]) {
  return { right: right.filter(Boolean).length / Math.max(right.length, 1), n: right.length };
}

export type Got = { readonly role: DraftRole; readonly isConfident: boolean; readonly to: number | null };

/** For each sentence of the gold, what the draft says of it; half sentences count for the whole one they stand in. */
export function rolesIn(draft: Draft, gold: EssayGold): Got[] {
  let from = 0;
  const spans = gold.sentences.map(({ text }) => {
    const start = draft.text.text.indexOf(text, from);
    if (start < 0) throw new Error(`Not in the essay ${gold.id}: ${text}`);
    from = start + text.length;
    return { start, end: from };
  });
  const sentenceOf = (offset: number) => spans.findIndex(({ start, end }) => start <= offset && offset < end);
  return spans.map(({ start, end }): Got => {
    const proposal = draft.proposals.find(
      ({ spans: [span] }) => span && start <= span.start && span.start < end,
    );
    if (!proposal) return { role: 'none', isConfident: false, to: null };
    const target = draft.proposals.find(({ id }) => id === proposal.link?.to);
    const to = target ? sentenceOf(target.spans[0]?.start ?? -1) : -1;
    return { role: proposal.kind, isConfident: proposal.confidence === 'confident', to: to < 0 ? null : to };
  });
}

/** Where evidence leads when every role is given as the gold has it; a sentence that was cut in two counts once. */
function evidenceLinks(text: Draft['text'], gold: EssayGold) {
  const passages = passagesOf(text);
  const readings = readRoles(passages, gold.title);
  const sentences = passages.map((passage) =>
    gold.sentences.findIndex((one) => one.text.includes(passage.text)),
  );
  const placed = passages.map((passage, index) => ({
    passage,
    role: gold.sentences[sentences[index] ?? -1]?.role ?? ('none' as const),
    cues: cueIdsOf(readings[index]),
  }));
  const got = linksOf(placed, firstOf(placed)).flatMap((link, index) =>
    link && placed[index]?.role === 'evidence'
      ? [`${gold.id} ${sentences[index]} ${sentences[link.to]}`]
      : [],
  );
  const at = (id: string) => gold.sentences.findIndex((one) => one.id === id);
  const leads = gold.sentences.flatMap(({ to }, from) =>
    to === null ? [] : [{ from: `${from}`, to: `${at(to)}` }],
  );
  const expected = statementsOfEvidence(
    leads,
    (index) => gold.sentences[Number(index)]?.role === 'evidence',
  ).map((pair) => `${gold.id} ${pair}`);
  return { got, expected };
}

function firstOf(placed: readonly { readonly role: DraftRole }[]): number | null {
  const index = placed.findIndex(({ role }) => role === 'thesis');
  return index < 0 ? null : index;
}
