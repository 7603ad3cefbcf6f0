import { pick, type Random, wholeBelow } from './seeded-random.ts';

/** Phrases of our own, of which sentences are put together that share much with each other, as a student's do. */
const openers =
  'However,|Therefore,|For example,|In our town,|Last winter|As the report says,|Still,|Most of the time|At first sight,|In the end,|Because of this,|Even so,'.split(
    '|',
  );
const subjects =
  'the council|a free bus|every pupil in the upper classes|our neighbours by the river|the people who work at night|a longer lunch break|the owner of the corner shop|the new timetable|a public library|the old bridge|nobody under eighteen|the study from Tartu|a second language|the market on Saturdays|one teacher out of three|the price of a ticket|a garden on the roof|the plan for the harbour'.split(
    '|',
  );
const verbs =
  'would need more time than|has never been a match for|costs about as much as|may well take the place of|brings more visitors than|is harder to explain than|does not depend on|grew faster than|should be paid for by|has little to do with|makes a bigger difference than|was decided long before|deserves the same care as|works better together with'.split(
    '|',
  );
const tails =
  'since the winters have become milder|although few have asked for it|when the weather keeps cars at home|as long as somebody looks after it|because the numbers of 2019 are out of date|unless the rules are changed first|which is what my grandmother always said|and that alone is a reason to wait|while the rest of the county looks on|so the argument of the shops does not hold|if we count the evenings as well|whatever the newspapers may write about it|until the last loan has been paid back|and the same goes for the villages around it'.split(
    '|',
  );

/** A sentence of about 22 words. */
function sentence(random: Random): string {
  const of = (phrases: readonly string[]) => pick(random, phrases) ?? '';
  const said = [
    of(openers),
    of(subjects),
    of(verbs),
    of(subjects),
    of(tails),
    'and',
    of(subjects),
    of(verbs),
  ];
  const words = [...said, of(subjects)].join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** Different sentences, together about so many words. */
export function longEssay(random: Random, words: number): string[] {
  const sentences = new Set<string>();
  let written = 0;
  while (written < words) {
    const next = sentence(random);
    if (sentences.has(next)) continue;
    sentences.add(next);
    written += next.split(' ').length;
  }
  return [...sentences];
}

/** Paragraphs of seven sentences. */
export function asText(sentences: readonly string[]): string {
  const paragraphs: string[] = [];
  for (let first = 0; first < sentences.length; first += 7)
    paragraphs.push(sentences.slice(first, first + 7).join(' '));
  return paragraphs.join('\n');
}

/** A block of 30 sentences stands elsewhere, and that share of all words is another word. Index 0 became index 0 of `order`. */
export function revised(random: Random, sentences: readonly string[], share: number) {
  const order = sentences.map((_sentence, index) => index);
  const block = order.splice(wholeBelow(random, order.length - 30), 30);
  order.splice(wholeBelow(random, order.length), 0, ...block);
  const pool = [...subjects, ...verbs, ...tails].flatMap((phrase) => phrase.split(' '));
  const changed = sentences.map((words) =>
    words
      .split(' ')
      .map((word) => (random() < share ? word.replace(/[^,.]+/, pick(random, pool) ?? 'so') : word))
      .join(' '),
  );
  return { sentences: order.map((index) => changed[index] ?? ''), order };
}
