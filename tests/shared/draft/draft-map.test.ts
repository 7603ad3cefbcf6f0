import { describe, expect, it } from 'vitest';
import { cues } from '#shared/draft/cues/index.ts';
import { turns } from '#shared/draft/cues/turns.ts';
import type { Draft } from '#shared/draft/draft.ts';
import { draftMap } from '#shared/draft/draft-map.ts';
import { passagesOf } from '#shared/draft/passages.ts';
import { readRoles } from '#shared/draft/reading.ts';
import { type EssayText, plainText } from '#shared/essay/text.ts';
import { essayFixtures, essayFromMarks } from '#tests/support/essay-fixture.ts';

const essay = essayFromMarks(`# Mending before buying
Most towns collect what their people throw away.
The town council should open a mending workshop, because most of what is thrown away still works.

First, repair keeps useful things out of the ground.
In 2021, a survey by the waste office found that 64 per cent of the toasters in its bins had one broken wire.[^1]
For example, my neighbour mended eleven lamps last winter.

Critics say that nobody has time to repair a toaster.
But the workshop would be open on Saturdays.

Therefore the council should open a workshop, and soon.

[^1]: Waste Office, *Bins*, 12.`);

const kindsOf = ({ proposals }: Draft) => proposals.map(({ kind, text }) => `${kind}: ${text.slice(0, 20)}`);

describe('draftMap', () => {
  it('proposes a thesis, its reasons, what speaks against it and the answer', () => {
    const draft = draftMap(essay);
    expect(kindsOf(draft)).toEqual([
      'thesis: The town council sho',
      'claim: First, repair keeps ',
      'evidence: In 2021, a survey by',
      'evidence: For example, my neig',
      'counterargument: Critics say that nob',
      'rebuttal: But the workshop wou',
      'thesis: Therefore the counci',
    ]);
    const [thesis, claim, , , counterargument] = draft.proposals;
    expect(draft.proposals.map(({ link }) => link)).toEqual([
      null,
      { kind: 'support', to: thesis?.id },
      { kind: 'support', to: claim?.id },
      { kind: 'support', to: claim?.id },
      { kind: 'oppose', to: thesis?.id },
      { kind: 'oppose', to: counterargument?.id },
      { kind: 'restate', to: thesis?.id },
    ]);
    expect(draft.reason).toBe(null);
  });

  it('shows the cues that fired, and where', () => {
    const critics = draftMap(essay).proposals.find(({ kind }) => kind === 'counterargument');
    const cue = critics?.cues.find(({ id }) => id === 'names-critics');
    expect(cue?.words).toBe('lets the other side speak: “Critics”');
    expect(essay.text.slice(cue?.span?.start, cue?.span?.end)).toBe('Critics');
    const survey = draftMap(essay).proposals.find(({ text }) => text.startsWith('In 2021'));
    expect(survey?.cues.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['has-footnote', 'gives-share', 'gives-number', 'reports-study']),
    );
  });

  it('keeps the id of a proposal while the text is edited elsewhere', () => {
    const ids = new Set(draftMap(essay).proposals.map(({ id }) => id));
    const edited = essayFromMarks(
      '# Mending\nMost towns collect what their people throw away.\n\nCritics say that nobody has time to repair a toaster.\nBut the workshop would be open on Saturdays.',
    );
    expect(
      draftMap(edited)
        .proposals.filter(({ id }) => ids.has(id))
        .map(({ kind }) => kind),
    ).toContain('counterargument');
  });

  it('says the same twice, from texts of their own', () => {
    for (const { text } of essayFixtures()) {
      const copy: EssayText = structuredClone(text);
      expect(draftMap(copy).proposals).toEqual(draftMap(text).proposals);
    }
  });

  it.each([
    ['nothing', '', 'too little text'],
    ['one sentence', 'Buses should be free.', 'too little text'],
    [
      'German',
      'Die Busse fahren zu selten. Deshalb sollte die Stadt mehr Fahrer einstellen. Manche sagen, das sei zu teuer. Das stimmt aber nicht.',
      'not seem to be in English',
    ],
    [
      'French',
      'Les bus sont trop rares. La ville devrait donc embaucher des chauffeurs. Certains disent que cela coûte cher. Ce n’est pas vrai.',
      'not seem to be in English',
    ],
  ])('proposes nothing for %s, and says why', (_name, text, reason) => {
    const draft = draftMap(plainText(1, text));
    expect(draft.proposals).toEqual([]);
    expect(draft.reason).toContain(reason);
  });

  it('cuts a sentence that grants something first into the two things it says', () => {
    const draft = draftMap(
      essayFromMarks(`# Parks
Parks are places where many people meet. Cities should build more parks, because they keep us well.

Parks cool the streets around them. In 2019 Lund measured four degrees less beside a park.

Although parks take up land that could hold many homes, they make the homes around them worth living in.

We should therefore plant them.`),
    );
    expect(draft.proposals.slice(3, 5).map(({ kind, text }) => [kind, text])).toEqual([
      ['counterargument', 'Although parks take up land that could hold many homes'],
      ['rebuttal', 'they make the homes around them worth living in.'],
    ]);
  });

  it.each([
    [
      '“Although” that opens a fragment',
      'The office has many tasks. It trains guards and it checks papers at the gate. Although its greatest success has been the school for guards.',
      'Although its greatest',
    ],
    [
      '“But” that answers a framing sentence of the introduction',
      'Walls are often seen as a matter for states. But walls shape the lives of towns as well.',
      'But walls shape',
    ],
  ])('is not fooled by %s', (_name, words, start) => {
    const draft = draftMap(
      essayFromMarks(
        `${words}\n\nGates are safer than walls. In 2018 four gates replaced one wall.\n\nGates should be built.`,
      ),
    );
    const kind = draft.proposals.find(({ text }) => text.startsWith(start))?.kind;
    expect(['counterargument', 'rebuttal']).not.toContain(kind);
  });

  it('finds a thesis that is neither last in the introduction nor marked by “I” or “should”', () => {
    const draft = draftMap(
      essayFromMarks(`# Gates and towns
Every town has an edge. Gates have a crucial role in keeping the balance between a town’s safety and its openness, though they are costly. The word gate is old.

Gates slow carts down. In 1820 two hundred carts a day passed one gate.

Towns with gates kept both.`),
    );
    expect(draft.proposals[0]?.text).toContain('crucial role');
    expect(draft.proposals[0]?.kind).toBe('thesis');
  });
});

describe('cues', () => {
  it('have ids of their own and words for people', () => {
    const all = [...cues, ...turns];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id, title, looksFor } of all) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(title, id).toMatch(/^\p{Ll}/u);
      expect(looksFor, id).toMatch(/\.$/);
    }
  });

  it('all fire somewhere in our own essays or in short texts of our own', () => {
    const short = [
      'By all means the town should close the road. Clearly some drivers may be late. After all, they can walk.',
      'Close the road! Moreover, it is loud, although lorries need it. Besides, nobody will miss it.',
    ];
    const texts = [
      ...essayFixtures().map(({ text }) => text),
      essay,
      ...short.map((text) => plainText(1, text)),
    ];
    const fired = new Set(
      texts.flatMap((text) =>
        readRoles(passagesOf(text), '').flatMap((reading) => [
          ...reading.cues.map(({ cue }) => cue.id),
          ...reading.turns.map(({ turn }) => turn.id),
        ]),
      ),
    );
    const clause = ['grants-in-clause', 'answers-own-clause']; // in the case of the sentence that is cut, above
    expect(
      [...cues, ...turns].map(({ id }) => id).filter((id) => !fired.has(id) && !clause.includes(id)),
    ).toEqual([]);
  });
});
