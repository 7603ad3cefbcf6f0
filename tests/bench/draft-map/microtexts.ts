import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import type { DraftRole } from '#shared/draft/draft.ts';
import { confidentFrom } from '#shared/draft/draft-map.ts';
import { linksOf } from '#shared/draft/links.ts';
import type { Passage } from '#shared/draft/passage.ts';
import { readRoles } from '#shared/draft/reading.ts';
import { statementsOfEvidence } from './evidence-links.ts';
import { cueIdsOf } from './reference.ts';
import { scoresByClass, scoresOfSets } from './score.ts';

/** A short text with its gold graph: segments are given, as in the published figures. */
type Microtext = {
  readonly id: string;
  readonly segments: readonly {
    readonly text: string;
    readonly side: 'for' | 'against';
    /** Index of the segment it leads to (for an attack on an inference, the one whose inference it is); null: central. */
    readonly to: number | null;
    readonly attacks: boolean;
  }[];
};

export type MicrotextFigures = ReturnType<typeof microtextFigures>;

/** Sorted by name: the first, third, fifth … were looked at while cues were chosen, the others never. */
export function microtextHalves(folder: string): {
  readonly seen: Microtext[];
  readonly unseen: Microtext[];
} {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => readMicrotext(name, readFileSync(join(folder, name), 'utf8')));
  return {
    seen: texts.filter((_, index) => index % 2 === 0),
    unseen: texts.filter((_, index) => index % 2 === 1),
  };
}

export function microtextFigures(texts: readonly Microtext[]) {
  const sides: [string, string][] = [];
  const kinds: [string, string][] = [];
  const confident: [string, string][] = [];
  const expectedLinks: string[] = [];
  const links: string[] = [];
  const expectedEvidence: string[] = [];
  const evidenceAsDrawn: string[] = [];
  const evidence: string[] = [];
  let central = 0;
  for (const { id, segments } of texts) {
    const passages = segments.map(({ text }, index) => passageOf(text, index, segments.length));
    const readings = readRoles(passages, '');
    const thesis = readings.findIndex(({ role }) => role === 'thesis');
    if (segments[thesis]?.to === null) central++;
    segments.forEach(({ side }, index) => {
      const reading = readings[index];
      sides.push([side, reading?.side ?? 'for']);
      const gold = goldRole(segments, index);
      kinds.push([gold, reading?.role ?? 'none']);
      if (reading?.role === 'counterargument' && reading.margin >= confidentFrom)
        confident.push([side, 'against']);
    });
    const goldRoles = segments.map((_, index) => goldRole(segments, index));
    const found = linksOf(
      passages.map((passage, index) => ({
        passage,
        role: goldRoles[index] ?? 'none',
        cues: cueIdsOf(readings[index]),
      })),
      goldRoles.indexOf('thesis'),
    );
    const leads = segments.flatMap(({ to }, from) => (to === null ? [] : [{ from: `${from}`, to: `${to}` }]));
    expectedEvidence.push(
      ...statementsOfEvidence(leads, (at) => goldRoles[Number(at)] === 'evidence').map(
        (pair) => `${id} ${pair}`,
      ),
    );
    segments.forEach(({ to }, index) => {
      const isEvidence = goldRoles[index] === 'evidence';
      if (to !== null) {
        expectedLinks.push(`${id} ${index} ${to}`);
        if (isEvidence) evidenceAsDrawn.push(`${id} ${index} ${to}`);
      }
      const link = found[index];
      if (link) {
        links.push(`${id} ${index} ${link.to}`);
        if (isEvidence) evidence.push(`${id} ${index} ${link.to}`);
      }
    });
  }
  const right = confident.filter(([side]) => side === 'against').length;
  return {
    texts: texts.length,
    segments: sides.length,
    central: central / texts.length,
    sides: scoresByClass(sides),
    kinds: scoresByClass(kinds),
    evidenceLinks: scoresOfSets(expectedEvidence, evidence),
    evidenceLinksAsDrawn: scoresOfSets(evidenceAsDrawn, evidence),
    allLinks: scoresOfSets(expectedLinks, links),
    confidentOpposition: {
      precision: right / Math.max(confident.length, 1),
      recall: right / Math.max(sides.filter(([side]) => side === 'against').length, 1),
      proposed: confident.length,
    },
  };
}

/** Our kinds for the corpus's functions: what supports the central claim is a claim, what supports that is evidence. */
function goldRole(segments: Microtext['segments'], index: number): DraftRole {
  const own = segments[index];
  if (!own || own.to === null) return 'thesis';
  if (own.attacks) return own.side === 'against' ? 'counterargument' : 'rebuttal';
  return segments[own.to]?.to === null ? 'claim' : 'evidence';
}

/** A segment is a clause when it is not a whole sentence. */
export function passageOf(text: string, index: number, of: number): Passage {
  const isClause = /^\p{Ll}/u.test(text) || !/[.!?]["”’]?$/.test(text.trim());
  return {
    text,
    spans: [{ start: 0, end: text.length }],
    section: '',
    sectionIndex: 0,
    topic: 'argument',
    zone: 'whole',
    paragraph: 0,
    place: { index, of },
    clause: isClause ? 'grants' : null,
    notes: [],
  };
}

function readMicrotext(name: string, xml: string): Microtext {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const elements = (tag: string) => [...document.getElementsByTagName(tag)];
  const attribute = (element: { getAttribute(name: string): string | null }, key: string) =>
    element.getAttribute(key) ?? '';
  const edges = elements('edge').map((edge) => ({
    id: attribute(edge, 'id'),
    from: attribute(edge, 'src'),
    to: attribute(edge, 'trg'),
    type: attribute(edge, 'type'),
  }));
  const sides = new Map(elements('adu').map((adu) => [attribute(adu, 'id'), attribute(adu, 'type')]));
  /** Segments joined into one unit by the corpus are one here, too. */
  const units: { id: string; text: string }[] = [];
  const unitOfEdu = new Map(edges.filter(({ type }) => type === 'seg').map(({ from, to }) => [from, to]));
  for (const { from, to, type } of edges)
    if (type === 'seg' && unitOfEdu.has(to)) unitOfEdu.set(from, unitOfEdu.get(to) ?? to);
  for (const edu of elements('edu')) {
    const unit = unitOfEdu.get(attribute(edu, 'id')) ?? '';
    const text = edu.textContent ?? '';
    const last = units.find(({ id }) => id === unit);
    if (last) last.text += ` ${text}`;
    else if (unit !== '') units.push({ id: unit, text });
  }
  const reasons = edges.filter(({ type }) => type !== 'seg');
  const indexOf = (unit: string) => units.findIndex(({ id }) => id === unit);
  /** An edge that leads to an edge: `add` joins its target's premises, an undercut attacks the one who made it. */
  function targetOf(edge: (typeof edges)[number]): { to: number; attacks: boolean } {
    const target = reasons.find(({ id }) => id === edge.to);
    const attacks = edge.type === 'reb' || edge.type === 'und';
    if (!target) return { to: indexOf(edge.to), attacks };
    if (edge.type === 'add') return targetOf(target);
    return { to: indexOf(target.from), attacks };
  }
  return {
    id: name,
    segments: units.map(({ id, text }) => {
      const edge = reasons.find(({ from }) => from === id);
      const target = edge ? targetOf(edge) : null;
      return {
        text,
        side: sides.get(id) === 'opp' ? 'against' : 'for',
        to: target?.to ?? null,
        attacks: target?.attacks ?? false,
      };
    }),
  };
}
