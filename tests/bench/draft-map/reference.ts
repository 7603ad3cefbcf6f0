import { draftMap } from '#shared/draft/draft-map.ts';
import { linksOf } from '#shared/draft/links.ts';
import { passagesOf } from '#shared/draft/passages.ts';
import { type Reading, readRoles } from '#shared/draft/reading.ts';
import type { Reference } from './border-security.ts';
import { wordsOf } from './border-security.ts';
import { effortOf, matchesOf } from './effort.ts';
import { evidenceLinkFigures, type Place, statementsOfEvidence } from './evidence-links.ts';
import { accuracy, scoresByClass, scoresOfSets } from './score.ts';

export type ReferenceFigures = ReturnType<typeof referenceFigures>;

/** The draft of an essay against one reader's map of it. */
export function referenceFigures(reference: Reference) {
  const draft = draftMap(reference.text);
  const matches = matchesOf(reference, draft.proposals);
  const roles = reference.nodes.map(({ id, kind }): [string, string] => [
    kind,
    matches.find(({ node }) => node.id === id)?.proposal.kind ?? 'none',
  ]);
  const extra = draft.proposals.filter((proposal) => !matches.some((match) => match.proposal === proposal));
  const passages = passagesOf(reference.text);
  const sentences: [string, string][] = [
    ...roles,
    ...extra.map(({ kind }): [string, string] => ['none', kind]),
  ];
  const silent = passages.length - sentences.length;
  for (let count = 0; count < silent; count++) sentences.push(['none', 'none']);
  const nodeOf = new Map(matches.map(({ proposal, node }) => [proposal.id, node.id]));
  const expected = reference.relations.map(({ from, to, kind }) => `${from} ${kind} ${to}`);
  const found = draft.proposals.flatMap(({ id, link }) =>
    link ? [`${nodeOf.get(id) ?? '?'} ${link.kind} ${nodeOf.get(link.to) ?? '?'}`] : [],
  );
  const confident = draft.proposals.filter(
    ({ kind, confidence }) => kind === 'counterargument' && confidence === 'confident',
  );
  const right = confident.filter((proposal) =>
    matches.some((match) => match.proposal === proposal && match.node.kind === 'counterargument'),
  ).length;
  return {
    nodes: reference.nodes.length,
    proposals: draft.proposals.length,
    accuracy: accuracy(roles),
    accuracyOfAll: accuracy(sentences),
    roles: scoresByClass(sentences),
    links: scoresOfSets(expected, found),
    evidenceLinks: evidenceLinks(reference),
    confidentCounterarguments: {
      right,
      proposed: confident.length,
      n: reference.nodes.filter(({ kind }) => kind === 'counterargument').length,
    },
    effort: effortOf(reference, draft),
  };
}

/** Where evidence leads when every role is given as the reference has it. */
function evidenceLinks(reference: Reference) {
  const passages = passagesOf(reference.text);
  const readings: readonly Reading[] = readRoles(passages, '');
  const nodes = passages.map((passage) => {
    const words = wordsOf(passage.text);
    return reference.nodes.find((node) => node.words === words);
  });
  const placed = passages.map((passage, index) => ({
    passage,
    role: nodes[index]?.kind ?? ('none' as const),
    cues: cueIdsOf(readings[index]),
  }));
  const thesis = nodes.findIndex((node) => node?.kind === 'thesis');
  const isEvidence = (id: string) =>
    reference.nodes.some((node) => node.id === id && node.kind === 'evidence');
  const got = linksOf(placed, thesis).flatMap((link, index) => {
    const from = nodes[index];
    return link && from?.kind === 'evidence' ? [`${from.id} ${nodes[link.to]?.id}`] : [];
  });
  const drawn = reference.relations
    .filter(({ from }) => isEvidence(from))
    .map(({ from, to }) => `${from} ${to}`);
  const placeOf = (id: string): Place | undefined => {
    const passage = passages[nodes.findIndex((node) => node?.id === id)];
    return passage && { paragraph: passage.paragraph, section: passage.sectionIndex };
  };
  return {
    ...evidenceLinkFigures(statementsOfEvidence(reference.relations, isEvidence), got, placeOf),
    /** With the reader's links from evidence to evidence as they are drawn, none of which can be met. */
    asDrawn: scoresOfSets(drawn, got),
  };
}

export function cueIdsOf(reading: Reading | undefined): ReadonlySet<string> {
  return new Set([
    ...(reading?.cues ?? []).map(({ cue }) => cue.id),
    ...(reading?.turns ?? []).map(({ turn }) => turn.id),
  ]);
}
