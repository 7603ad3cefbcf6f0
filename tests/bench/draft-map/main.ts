import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DraftFigures, Figure } from '#shared/draft/figure.ts';
import { borderSecurity } from './border-security.ts';
import { type MicrotextFigures, microtextFigures, microtextHalves } from './microtexts.ts';
import { type OwnEssayFigures, ownEssayFigures, ownEssayHalves } from './own-essays.ts';
import { type ReferenceFigures, referenceFigures } from './reference.ts';
import { macroF1, pooled, type Scores } from './score.ts';

/**
 * `npm run bench:draft-map`: every figure of draft maps, and the file that the page “How good is this?” shows.
 * Corpora that may not be shipped are read from ../shared/data; without them only our own essays are measured, and
 * the file stays as it is.
 */
const data = '../shared/data/essays';

const own = ownEssayHalves();
const ownAll = ownEssayFigures([...own.seen, ...own.unseen]);
const ownUnseen = ownEssayFigures(own.unseen);
printOwn('Own essays, seen while cues were chosen', ownEssayFigures(own.seen));
printOwn('Own essays, not seen', ownUnseen);
printOwn('Own essays, all', ownAll);

if (!existsSync(data))
  console.log(`\n${data} is not here: the other corpora are left out, no file is written.`);
else {
  const halves = microtextHalves(join(data, 'microtexts-1'));
  const all = microtextFigures([...halves.seen, ...halves.unseen]);
  const unseen = microtextFigures(halves.unseen);
  printMicrotexts('Microtexts, seen while cues were chosen', microtextFigures(halves.seen));
  printMicrotexts('Microtexts, not seen', unseen);
  printMicrotexts('Microtexts, all', all);
  const reference = referenceFigures(await borderSecurity(join(data, 'border-security')));
  printReference(reference);
  heading('Microtexts and the reference map together');
  scores('evidence links, right kinds given', pooled([all.evidenceLinks, reference.evidenceLinks]));
  const target = join(import.meta.dirname, '../../../shared/draft/figures.ts');
  writeFileSync(target, figuresFile(figuresOf(all, unseen, reference)));
  console.log('\nWritten: shared/draft/figures.ts');
}

function figuresOf(
  all: MicrotextFigures,
  unseen: MicrotextFigures,
  reference: ReferenceFigures,
): DraftFigures {
  const least = (value: number): Figure['aim'] => ({ at: 'least', value });
  const short = `${all.texts} short published texts (microtexts)`;
  const shortUnseen = `the ${unseen.texts} of them that nobody looked at while building this`;
  const real = `one real student essay with ${reference.nodes} statements (its map was seen while building this)`;
  const essays = `${ownAll.essays} essays of our own, ${ownAll.sentences} sentences`;
  const essaysUnseen = `the ${ownUnseen.essays} of them not looked at while building this, ${ownUnseen.sentences} sentences`;
  const confident = ownAll.confidentCounterarguments;
  const figures: Figure[] = [
    {
      id: 'central-claim',
      title: 'The main claim is found',
      on: short,
      value: all.central,
      aim: least(0.85),
    },
    {
      id: 'central-claim-unseen',
      title: 'The main claim is found',
      on: shortUnseen,
      value: unseen.central,
      aim: least(0.85),
    },
    {
      id: 'sides',
      title: 'The writer’s side and the other side are told apart (macro F1)',
      on: short,
      value: macroF1(all.sides),
      aim: least(0.83),
    },
    {
      id: 'sides-unseen',
      title: 'The writer’s side and the other side are told apart (macro F1)',
      on: shortUnseen,
      value: macroF1(unseen.sides),
      aim: least(0.83),
    },
    {
      id: 'other-side-found',
      title: 'Of what the other side says, this much is found',
      on: shortUnseen,
      value: unseen.sides.get('against')?.recall ?? 0,
      aim: null,
    },
    {
      id: 'evidence-links',
      title: 'Evidence leads to the right statement, once the kinds are right (F1)',
      on: short,
      value: all.evidenceLinks.f1,
      aim: least(0.8),
    },
    {
      id: 'evidence-links-unseen',
      title: 'Evidence leads to the right statement, once the kinds are right (F1)',
      on: shortUnseen,
      value: unseen.evidenceLinks.f1,
      aim: least(0.8),
    },
    {
      id: 'evidence-links-essay',
      title: 'Evidence leads to the right statement, once the kinds are right (F1)',
      on: real,
      value: reference.evidenceLinks.f1,
      aim: least(0.8),
    },
    {
      id: 'evidence-links-essay-right',
      title: 'Evidence that the reader linked leads to a statement the reader gave, once the kinds are right',
      on: `${reference.evidenceLinks.right.n} pieces of evidence in the same essay`,
      value: reference.evidenceLinks.right.share,
      aim: null,
    },
    {
      id: 'roles-essay',
      title: 'Statements get the right kind',
      on: real,
      value: reference.accuracy,
      aim: least(0.75),
    },
    {
      id: 'roles-own',
      title: 'Sentences get the right kind, or rightly none',
      on: essays,
      value: ownAll.accuracy,
      aim: least(0.75),
    },
    {
      id: 'roles-own-unseen',
      title: 'Sentences get the right kind, or rightly none',
      on: essaysUnseen,
      value: ownUnseen.accuracy,
      aim: least(0.75),
    },
    {
      id: 'confident',
      title: 'Proposals made with confidence have the right kind',
      on: `${ownAll.confident.n} proposed in ${essays}`,
      value: ownAll.confident.right,
      aim: null,
    },
    {
      id: 'unsure',
      title: 'Proposals marked “unsure” have the right kind',
      on: `${ownAll.unsure.n} proposed in ${essays}`,
      value: ownAll.unsure.right,
      aim: null,
    },
    {
      id: 'links-own',
      title: 'Statements lead to the right one, kinds and links together (F1)',
      on: essays,
      value: ownAll.links.f1,
      aim: null,
    },
    {
      id: 'confident-counterarguments',
      title: 'Counterarguments proposed with confidence are some',
      on: `${confident.proposed} proposed in ${essays}`,
      value: confident.precision,
      aim: least(0.7),
    },
    {
      id: 'confident-counterarguments-found',
      title: 'Counterarguments that are found with confidence',
      on: `${confident.n} in ${essays}`,
      value: confident.recall,
      aim: null,
    },
    {
      id: 'confident-sides',
      title: 'Counterarguments proposed with confidence speak for the other side',
      on: `${unseen.confidentOpposition.proposed} proposed in ${shortUnseen}`,
      value: unseen.confidentOpposition.precision,
      aim: least(0.7),
    },
    {
      id: 'effort',
      title: 'Commands to a finished map, starting from the draft instead of from nothing',
      on: `${real}: ${reference.effort.fromDraft} commands instead of ${reference.effort.fromEmpty}`,
      value: reference.effort.share,
      aim: { at: 'most', value: 0.6 },
    },
  ];
  return {
    measured: new Date().toISOString().slice(0, 10),
    figures: figures.map((figure) => ({ ...figure, value: rounded(figure.value) })),
    roles: [...ownAll.roles].map(([role, { precision, recall, n }]) => ({
      role,
      precision: rounded(precision),
      recall: rounded(recall),
      n,
    })),
    evidenceLinks: { ofReader: reference.evidenceLinks.n, causes: reference.evidenceLinks.causes },
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function figuresFile(figures: DraftFigures): string {
  const literal = JSON.stringify(figures, null, 2)
    .replace(/"(\w+)":/g, '$1:')
    .replace(/([^\s,{[])(?=\n\s*[}\]])/g, '$1,') // as the formatter would have it
    .replace(/'/g, '’')
    .replace(/"/g, "'");
  return `import type { DraftFigures } from './figure.ts';

/** Written by \`npm run bench:draft-map\`; not by hand. */
export const draftFigures: DraftFigures = ${literal};
`;
}

function printMicrotexts(title: string, figures: MicrotextFigures) {
  heading(`${title}: ${figures.texts} texts, ${figures.segments} segments`);
  line('central claim found', figures.central);
  line('for / against, macro F1', macroF1(figures.sides));
  classes(figures.sides);
  console.log('  our kinds (microtexts have no such labels; mapped by function):');
  classes(figures.kinds);
  scores('evidence links, right kinds given', figures.evidenceLinks);
  scores('links from evidence to evidence as they are drawn', figures.evidenceLinksAsDrawn, '    ');
  scores('all links, right kinds given', figures.allLinks);
  const { precision, recall, proposed } = figures.confidentOpposition;
  console.log(
    `  confident counterarguments: ${proposed} proposed, precision ${share(precision)}, recall of the other side ${share(recall)}`,
  );
}

function printOwn(title: string, figures: OwnEssayFigures) {
  heading(`${title}: ${figures.essays} essays, ${figures.sentences} sentences`);
  line('essays with a thesis found', figures.thesisFound);
  line('roles, accuracy over all sentences', figures.accuracy);
  line('roles, accuracy over arguing sentences', figures.accuracyOfArguing);
  classes(figures.roles);
  console.log(
    `  right kind, of ${figures.confident.n} confident proposals ${share(figures.confident.right)}, of ${figures.unsure.n} unsure ones ${share(figures.unsure.right)}`,
  );
  scores('links, with the kinds proposed', figures.links);
  scores('evidence links, right kinds given', figures.evidenceLinks);
  const { precision, recall, proposed, n } = figures.confidentCounterarguments;
  console.log(
    `  confident counterarguments: ${proposed} proposed, precision ${share(precision)}, recall ${share(recall)} of ${n}`,
  );
}

function printReference(figures: ReferenceFigures) {
  heading(
    `Border-security essay: ${figures.nodes} nodes, ${figures.proposals} proposals (seen: a smoke test)`,
  );
  line('roles, accuracy over the reference nodes', figures.accuracy);
  line('roles, accuracy over all sentences', figures.accuracyOfAll);
  classes(figures.roles);
  scores('links, with the kinds proposed', figures.links);
  scores('evidence links, right kinds given', figures.evidenceLinks);
  evidenceCauses(figures.evidenceLinks);
  const { right, proposed, n } = figures.confidentCounterarguments;
  console.log(`  confident counterarguments: ${right} of ${proposed} right, ${n} in the reference`);
  const { fromEmpty, fromDraft, share: ratio, parts } = figures.effort;
  line(`editing effort, ${fromDraft} commands from the draft / ${fromEmpty} from an empty map`, ratio);
  console.log(
    `    ${Object.entries(parts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
  );
}

function evidenceCauses({ asDrawn, right, reachable, causes }: ReferenceFigures['evidenceLinks']) {
  scores('links from evidence to evidence as they are drawn', asDrawn, '    ');
  line(`  of ${right.n} pieces that the reader linked, led to a statement the reader gave`, right.share);
  line('  F1 of a draft with one link for each piece, all right', reachable);
  console.log('    where the reader leads the evidence that we lead otherwise:');
  for (const { reader, missed, extra } of causes)
    console.log(`      ${reader}: ${missed} missed, ${extra} of ours wrong`);
}

function heading(words: string) {
  console.log(`\n${words}`);
}

function line(words: string, value: number) {
  console.log(`  ${words}: ${share(value)}`);
}

function classes(scored: ReadonlyMap<string, Scores>) {
  for (const [name, one] of scored) scores(name, one, '    ');
}

function scores(words: string, { precision, recall, f1, n }: Scores, indent = '  ') {
  console.log(
    `${indent}${words}: precision ${share(precision)}, recall ${share(recall)}, F1 ${share(f1)} (n ${n})`,
  );
}

function share(value: number): string {
  return value.toFixed(3);
}
