import { describe, expect, it } from 'vitest';
import type { DraftRole } from '#shared/draft/draft.ts';
import { linksOf } from '#shared/draft/links.ts';
import { essayAround, leadOf } from '#tests/support/essay-with-roles.ts';

describe('evidence', () => {
  const thesis = { 'Towns should': 'thesis' } as const;

  it.each<[string, string, Readonly<Record<string, DraftRole>>, string, string]>([
    [
      'leads to the claim behind it',
      'Ferries are cheap to run. In 2019 the boat at Ellgate burned two barrels of oil. The crew were three.',
      { 'Ferries are': 'claim', 'In 2019': 'evidence', 'The crew': 'evidence' },
      'The crew',
      'Ferries are cheap',
    ],
    [
      'stays with a claim that stands right before it, whatever takes it up after',
      'Ferries are cheap to run. In 2019 the boat at Ellgate burned two barrels of oil. This keeps the fares low.',
      { 'Ferries are': 'claim', 'In 2019': 'evidence', 'This keeps': 'claim' },
      'In 2019',
      'Ferries are cheap',
    ],
    [
      'leads on to a claim that takes it up, where the one behind has its evidence already',
      'Ferries are cheap to run. In 2019 the boat at Ellgate burned two barrels of oil. The bridge closed for nine weeks that spring. These closures make the boat the surer way.',
      { 'Ferries are': 'claim', 'In 2019': 'evidence', 'The bridge': 'evidence', 'These closures': 'claim' },
      'The bridge',
      'These closures make',
    ],
    [
      'leads on past a sentence that only informs',
      'Ferries are cheap to run. In 2019 the boat at Ellgate burned two barrels of oil. The bridge closed for nine weeks that spring. Its lamps are green. These closures make the boat the surer way.',
      { 'Ferries are': 'claim', 'In 2019': 'evidence', 'The bridge': 'evidence', 'These closures': 'claim' },
      'The bridge',
      'These closures make',
    ],
    [
      'is one of the reasons that a conclusion counts up, though a claim stands right before it',
      'A bridge can shut for weeks. Lund counted forty days without a crossing. For these reasons a second way over is needed.',
      { 'A bridge': 'claim', Lund: 'evidence', 'For these': 'claim' },
      'Lund',
      'For these reasons',
    ],
    [
      'that opens a paragraph bears out the answer which ended the one before',
      'Critics say that boats are slow. The boat is faster than the road round by Ellgate, though.\n\nLund timed both in 2019. Her notes name forty crossings. Fog stops the boat on few days.',
      {
        Critics: 'counterargument',
        'The boat': 'rebuttal',
        Lund: 'evidence',
        'Her notes': 'evidence',
        'Fog stops': 'claim',
      },
      'Lund',
      'The boat is',
    ],
    [
      'that opens a paragraph does not go back to an answer when the next claim takes it up',
      'Critics say that boats are slow. The boat is faster than the road round by Ellgate, though.\n\nLund counted forty days of fog in 2019. This shows how seldom the boat must wait.',
      { Critics: 'counterargument', 'The boat': 'rebuttal', Lund: 'evidence', 'This shows': 'claim' },
      'Lund',
      'This shows how',
    ],
  ])('%s', (_name, body, roles, from, to) => {
    expect(leadOf(essayAround(body), { ...thesis, ...roles }, from)).toBe(to);
  });

  it('that is cited right before a conclusion says the thesis is cited for the thesis', () => {
    const essay = essayAround(
      'Ferries are cheap to run. In 2019 the boat at Ellgate burned two barrels of oil.',
      'Boats are small and slow. As Lund notes, a river was a road before it was a border. Every town should stay on the water.',
    );
    const roles = { ...thesis, 'Boats are': 'claim', 'As Lund': 'evidence', 'Every town': 'thesis' } as const;
    expect(leadOf(essay, roles, 'As Lund')).toBe('Every town should');
  });

  it('that is half a sentence speaks for the half that follows from it', () => {
    const halves = [
      'Fares pay for the boats,',
      'the bridge costs the town forty thousand a year,',
      'so that it is a poor bargain.',
    ];
    const placed = halves.map((text, index) => ({
      passage: {
        text,
        spans: [],
        section: '',
        sectionIndex: 0,
        topic: 'argument' as const,
        zone: 'whole' as const,
        paragraph: 0,
        place: { index, of: halves.length },
        clause: 'grants' as const,
        notes: [],
      },
      role: index === 1 ? ('evidence' as const) : ('claim' as const),
      cues: new Set<string>(),
    }));
    expect(linksOf(placed, null)[1]).toEqual({ kind: 'support', to: 2 });
  });
});
