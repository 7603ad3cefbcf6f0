import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heading, median, row } from '../figures.ts';
import { type Fate, fatesOf, tally } from './drafts.ts';
import { type MovedBlock, movedBlock } from './moved-block.ts';

/** Three drafts each of essays by students (ArgRewrite V.2, Kashefi et al. 2022); kept beside the project, not in it. */
const corpus = '../shared/data/essays/argrewrite';
const draftPairs = [
  [1, 2],
  [1, 3],
  [2, 3],
] as const;

export function benchAnchors() {
  benchDrafts();
  benchMovedBlock();
}

/** On texts of our own: sums over ten essays, and the median of the times. */
function benchMovedBlock() {
  heading('120 anchors in 5,000 words, a block of 30 sentences moved and words replaced, 10 essays');
  for (const share of [0, 0.1, 0.2, 0.35, 0.5]) {
    const runs = Array.from({ length: 10 }, (_run, index) => movedBlock(index + 1, share));
    const sum = (key: keyof MovedBlock) => runs.reduce((total, run) => total + run[key], 0);
    row(`${share * 100} % of the words replaced`, {
      found: `${sum('found')}`,
      asked: `${sum('asked')}`,
      'asked elsewhere': `${sum('askedElsewhere')}`,
      lost: `${sum('lost')}`,
      wrong: `${sum('wrong')}`,
      'ms an essay': median(runs.map(({ milliseconds }) => milliseconds)),
    });
  }
}

function benchDrafts() {
  heading('Anchors on every sentence of a draft, found again in a later draft');
  if (!existsSync(corpus)) {
    console.log(`Left out: there is no ${corpus}.`);
    return;
  }
  for (const [earlier, later] of draftPairs) {
    const fates = readdirSync(join(corpus, `Draft${earlier}`)).flatMap((file) =>
      fatesOf(draft(earlier, file), draft(later, file)),
    );
    const { anchors, wrong, ...counts } = tally(fates);
    row(`draft ${earlier} in draft ${later}`, {
      anchors,
      ...counts,
      wrong,
      'wrong %': (100 * wrong) / anchors,
    });
    const list = process.env.ANCHORS_LIST;
    if (list) for (const fate of fates.filter((each) => isListed(each, list))) print(fate);
  }
}

/** ANCHORS_LIST=wrong, unchanged (but not found), asked or missed prints those cases to be read. */
function isListed({ outcome, isElsewhere, isUnchanged, truth }: Fate, list: string): boolean {
  if (list === 'wrong') return outcome === 'found' && isElsewhere;
  if (list === 'unchanged') return isUnchanged && outcome !== 'found';
  if (list === 'asked') return outcome === 'asked';
  return outcome === 'lost' && truth !== null;
}

function print({ words, there, truth, score, isElsewhere }: Fate) {
  console.log(
    `\n${score.toFixed(2)}${isElsewhere ? ' elsewhere' : ''}\n  was   ${words}\n  there ${there}\n  truth ${truth}`,
  );
}

function draft(number: number, file: string): string {
  return readFileSync(join(corpus, `Draft${number}`, file), 'utf8').replaceAll('\r\n', '\n');
}
