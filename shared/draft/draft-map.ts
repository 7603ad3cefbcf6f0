import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EssayText } from '#shared/essay/text.ts';
import { maxTextLength } from '#shared/graph/text.ts';
import type { Draft, FiredCue, Proposal } from './draft.ts';
import { isEnglish } from './language.ts';
import { linksOf } from './links.ts';
import { type Passage, spanInEssay } from './passage.ts';
import { passagesOf } from './passages.ts';
import { type Reading, readRoles } from './reading.ts';

/** From this margin on a proposal is called confident (measured, see tests/bench/draft-map). */
export const confidentFrom = 1;
/** Alternatives are offered up to this many points behind. */
const alternativesWithin = 3;
const fewestPassages = 3;

const drafts = new WeakMap<EssayText, Draft>();

/**
 * Proposals for a map of an essay, by named cues. Deterministic: same text, same draft, in Node and in the browser.
 * English only; remembered per text.
 */
export function draftMap(text: EssayText): Draft {
  const known = drafts.get(text) ?? makeDraft(text);
  drafts.set(text, known);
  return known;
}

function makeDraft(text: EssayText): Draft {
  const passages = passagesOf(text);
  const words = passages.map((passage) => passage.text).join(' ');
  if (passages.length < fewestPassages)
    return {
      text,
      proposals: [],
      reason: 'There is too little text to propose a map. Write or import a few sentences first.',
    };
  if (!isEnglish(words))
    return {
      text,
      proposals: [],
      reason:
        'This text does not seem to be in English. Draft maps look for English words such as “therefore” or “critics”, so none is proposed. You can select passages and make nodes of them.',
    };
  const readings = readRoles(passages, titleOf(text));
  const thesis = firstThesis(readings);
  const placed = passages.map((passage, index) => ({
    passage,
    role: readings[index]?.role ?? 'none',
    cues: new Set([
      ...(readings[index]?.cues ?? []).map(({ cue }) => cue.id),
      ...(readings[index]?.turns ?? []).map(({ turn }) => turn.id),
    ]),
  }));
  const links = linksOf(placed, thesis);
  const ids = idsOf(passages);
  const proposals = passages.flatMap((passage, index): Proposal[] => {
    const reading = readings[index];
    if (!reading || reading.role === 'none') return [];
    const link = links[index];
    const to = link ? ids[link.to] : undefined;
    return [
      {
        id: ids[index] ?? '',
        kind: reading.role,
        text: nodeText(passage.text),
        spans: passage.spans,
        section: passage.section,
        cues: cuesOf(passage, reading),
        confidence: reading.margin >= confidentFrom ? 'confident' : 'unsure',
        margin: Math.round(reading.margin * 100) / 100,
        alternatives: [...reading.losses]
          .filter(([role, loss]) => role !== 'none' && loss <= alternativesWithin)
          .sort(([one, a], [other, b]) => a - b || (one < other ? -1 : 1))
          .flatMap(([role]) => (role === 'none' ? [] : [role]))
          .slice(0, 2),
        link: link && to !== undefined ? { kind: link.kind, to } : null,
      },
    ];
  });
  return { text, proposals, reason: null };
}

/** The thesis that others restate: the first that is stated; a later one in the introduction usually maps the way. */
function firstThesis(readings: readonly Reading[]): number | null {
  const index = readings.findIndex(({ role }) => role === 'thesis');
  return index < 0 ? null : index;
}

function titleOf({ text, blocks }: EssayText): string {
  const heading = blocks.find(({ type }) => type === 'heading');
  return heading ? text.slice(heading.start, heading.end) : '';
}

function nodeText(words: string): string {
  return words.length > maxTextLength ? `${words.slice(0, maxTextLength - 1)}…` : words;
}

/** Equal words are told apart by their order. */
function idsOf(passages: readonly Passage[]): string[] {
  const seen = new Map<string, number>();
  return passages.map(({ text }) => {
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return bytesToHex(sha256(utf8ToBytes(`${count} ${text}`))).slice(0, 16);
  });
}

function cuesOf(passage: Passage, { cues, turns, role }: Reading): FiredCue[] {
  const spoken = [
    ...cues.map(({ cue, at }) => ({ cue, at, points: cue.weights[role] ?? 0 })),
    ...turns.map(({ turn, at }) => ({
      cue: turn,
      at,
      points:
        (turn.weights[role] ?? 0) +
        (role === 'counterargument' || role === 'rebuttal'
          ? Math.max(turn.after.against[role] ?? 0, turn.inShortText?.for[role] ?? 0)
          : 0),
    })),
  ];
  return spoken
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ cue, at }) => ({
      id: cue.id,
      words: at ? `${cue.title}: “${passage.text.slice(at.start, at.end)}”` : cue.title,
      span: at ? spanInEssay(passage, at.start, at.end) : null,
    }));
}
