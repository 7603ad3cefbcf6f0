import type { Dismissal, Source } from '#shared/graph/records.ts';
import type { CommandCase } from './case.ts';

const cited = 'evidence #e [s, p. 4]: E\nsource #s (book): City | 2019 | Fares';
const dismissal: Dismissal = {
  type: 'dismissal',
  id: 'd',
  findingKey: 'abc',
  ruleId: 'claim-needs-evidence',
  ruleVersion: 1,
  reason: 'not-needed-here',
  comment: '',
};
const citySource = {
  type: 'source',
  id: 's',
  item: {
    type: 'book',
    author: [{ literal: 'City' }],
    issued: { 'date-parts': [[2019]] },
    title: 'Fares',
  },
} as const satisfies Source;
const appraisal = {
  scheme: 'craap',
  answers: { currency: { rating: 3, note: 'Of this year' }, purpose: { rating: null, note: '' } },
} as const satisfies Source['appraisal'];
const { type: _type, comment: _comment, ...dismissArgs } = dismissal;

export const sourceCases: readonly CommandCase[] = [
  {
    that: 'a source comes to the list',
    map: 'thesis: T',
    call: { name: 'add-source', args: { id: 's', item: { type: 'book', title: 'Fares' } } },
    gives: { map: 'thesis: T\nsource #s (book): | | Fares' },
  },
  {
    that: 'an id that is taken is refused',
    map: cited,
    call: { name: 'add-source', args: { id: 'e', item: {} } },
    gives: { error: 'duplicate-id' },
  },
  {
    that: 'its entry changes, citations stay',
    map: cited,
    call: { name: 'edit-source', args: { sourceId: 's', item: { type: 'book', title: 'Free fares' } } },
    gives: { map: 'evidence [s, p. 4]: E\nsource #s (book): | | Free fares' },
  },
  {
    that: 'an unknown source is named',
    map: cited,
    call: { name: 'edit-source', args: { sourceId: 'e', item: {} } },
    gives: { error: 'unknown-record' },
  },
  {
    that: '[G4] its citations go along',
    map: cited,
    call: { name: 'remove-source', args: { sourceId: 's' } },
    gives: { map: 'evidence: E' },
  },
  {
    that: 'an unknown source is named',
    map: cited,
    call: { name: 'remove-source', args: { sourceId: 'gone' } },
    gives: { error: 'unknown-record' },
  },
  {
    that: 'what is said of it is kept beside the entry',
    map: cited,
    call: {
      name: 'annotate-source',
      args: { sourceId: 's', summary: 'What the city counted', use: 'My figure' },
    },
    gives: { map: cited.replace('#e ', '') },
    holds: [
      {
        ...citySource,
        annotation: { summary: 'What the city counted', use: 'My figure', credibility: '' },
      },
    ],
  },
  {
    that: 'what is left out stays, an empty text clears',
    map: cited,
    after: {
      name: 'annotate-source',
      args: { sourceId: 's', summary: 'What the city counted', use: 'My figure' },
    },
    call: { name: 'annotate-source', args: { sourceId: 's', summary: '' } },
    gives: { map: cited.replace('#e ', '') },
    holds: [{ ...citySource, annotation: { summary: '', use: 'My figure', credibility: '' } }],
  },
  {
    that: 'the last text that is cleared takes the annotation along',
    map: cited,
    after: { name: 'annotate-source', args: { sourceId: 's', summary: 'What the city counted' } },
    call: { name: 'annotate-source', args: { sourceId: 's', summary: '' } },
    gives: { map: cited.replace('#e ', '') },
    holds: [citySource],
  },
  {
    that: 'an unknown source is named',
    map: cited,
    call: { name: 'annotate-source', args: { sourceId: 'gone', summary: '' } },
    gives: { error: 'unknown-record' },
  },
  {
    that: 'the checklist is kept as it was answered',
    map: cited,
    call: { name: 'appraise-source', args: { sourceId: 's', appraisal } },
    gives: { map: cited.replace('#e ', '') },
    holds: [{ ...citySource, appraisal }],
  },
  {
    that: 'it goes again',
    map: cited,
    after: { name: 'appraise-source', args: { sourceId: 's', appraisal } },
    call: { name: 'appraise-source', args: { sourceId: 's', appraisal: null } },
    gives: { map: cited.replace('#e ', '') },
    holds: [citySource],
  },
  {
    that: 'criteria of another checklist are refused',
    map: cited,
    call: {
      name: 'appraise-source',
      // what a careless client sends
      args: {
        sourceId: 's',
        appraisal: { scheme: 'radar', answers: appraisal.answers } as unknown as typeof appraisal,
      },
    },
    gives: { error: 'not-valid' },
  },
  {
    that: 'a node names its source',
    map: 'evidence #e: E\nsource #s:',
    call: { name: 'cite', args: { id: 'k', nodeId: 'e', sourceId: 's', locator: 'p. 9', quotation: 'so' } },
    gives: { map: 'evidence [s, p. 9 "so"]: E\nsource #s:' },
  },
  {
    that: 'an unknown source is named',
    map: cited,
    call: { name: 'cite', args: { id: 'k', nodeId: 'e', sourceId: 'gone' } },
    gives: { error: 'unknown-record' },
  },
  {
    that: 'what is left out stays, an empty text clears',
    map: 'evidence #e: E\nsource #s:',
    after: { name: 'cite', args: { id: 'k', nodeId: 'e', sourceId: 's', locator: 'p. 9', quotation: 'so' } },
    call: { name: 'edit-citation', args: { citationId: 'k', locator: '' } },
    gives: { map: 'evidence [s "so"]: E\nsource #s:' },
  },
  {
    that: 'an unknown citation is named',
    map: cited,
    call: { name: 'edit-citation', args: { citationId: 'gone' } },
    gives: { error: 'unknown-record' },
  },
  {
    that: 'the citation goes, node and source stay',
    map: 'evidence #e: E\nsource #s:',
    after: { name: 'cite', args: { id: 'k', nodeId: 'e', sourceId: 's' } },
    call: { name: 'uncite', args: { citationId: 'k' } },
    gives: { map: 'evidence: E\nsource #s:' },
  },
  {
    that: 'an unknown citation is named',
    map: cited,
    call: { name: 'uncite', args: { citationId: 'e' } },
    gives: { error: 'unknown-record' },
  },
  {
    that: 'the reason is kept on the map',
    map: 'thesis: T',
    call: { name: 'dismiss-finding', args: dismissArgs },
    gives: { map: 'thesis: T' },
    holds: [dismissal],
  },
  {
    that: 'a reason is needed',
    map: 'thesis: T',
    call: { name: 'dismiss-finding', args: { ...dismissArgs, reason: '' as 'other' } }, // what a careless client sends
    gives: { error: 'not-valid' },
  },
  {
    that: 'the finding comes back',
    map: 'thesis: T',
    after: { name: 'dismiss-finding', args: dismissArgs },
    call: { name: 'restore-finding', args: { dismissalId: 'd' } },
    gives: { map: 'thesis: T' },
  },
  {
    that: 'an unknown dismissal is named',
    map: 'thesis: T',
    call: { name: 'restore-finding', args: { dismissalId: 'd' } },
    gives: { error: 'unknown-record' },
  },
  {
    that: 'a diff is made on the map as it is now',
    map: 'thesis: T',
    call: { name: 'apply-diff', args: { diff: { added: [dismissal], updated: [], removed: [] } } },
    gives: { map: 'thesis: T' },
    holds: [dismissal],
  },
  {
    that: 'both sides of an update are one record',
    map: 'thesis: T',
    call: {
      name: 'apply-diff',
      args: { diff: { added: [], updated: [[dismissal, { ...dismissal, id: 'other' }]], removed: [] } },
    },
    gives: { error: 'not-valid' },
  },
];
