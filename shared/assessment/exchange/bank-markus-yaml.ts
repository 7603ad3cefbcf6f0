import { AppError } from '#shared/errors.ts';
import type { WrittenFile } from '#shared/rubric/exchange/format.ts';
import { pointsIn } from '#shared/rubric/exchange/points.ts';
import { createRemarks, quoted } from '#shared/rubric/exchange/remarks.ts';
import { entryOf, wordsAt, yamlOf, yamlText } from '#shared/rubric/exchange/yaml-nodes.ts';
import { type BankFormat, type BankItem, type BankReading, createDrafts } from './bank-format.ts';
import { criterionOf, groupsOf, tellEmpty } from './bank-groups.ts';

/** MarkUs’s annotations: `Category: [texts]`, or `{criterion, texts: [[text, deduction]]}`. */
export const bankMarkusYaml: BankFormat = {
  id: 'markus-yaml',
  title: 'MarkUs annotations (YAML)',
  extension: '.markus.yml',
  mediaType: 'application/yaml',
  read,
  write,
};

function write(entries: readonly BankItem[]): WrittenFile {
  const remarks = createRemarks();
  const file = new Map(
    groupsOf(entries, remarks).map(({ category, criterion, items }): [string, unknown] => [
      category,
      criterion === null
        ? items.map(({ text }) => text)
        : { criterion, texts: items.map(({ text, deduction }) => [text, deduction]) },
    ]),
  );
  return { text: yamlText(file), losses: remarks.losses() };
}

function read(text: string): BankReading {
  const remarks = createRemarks();
  const drafts = createDrafts(remarks);
  const file = yamlOf(text);
  if (file.type !== 'map')
    throw new AppError(
      'file-not-readable',
      'These are no annotations of MarkUs: a category, and below it a list of comments.',
    );
  for (const { key, line, value } of file.entries) {
    const category = key.trim();
    const named = wordsAt(value, 'criterion');
    const list = value.type === 'list' ? value : entryOf(value, 'texts');
    if (list?.type !== 'list') {
      if (value.type === 'text' && value.text === '') tellEmpty(category, remarks);
      else remarks.problem(`line ${line}`, `${quoted(category)} has no list of comments; it was left out.`);
      continue;
    }
    if (list.items.length === 0) {
      tellEmpty(category, remarks);
      continue;
    }
    const criterion = criterionOf(category, named, remarks);
    for (const { line: itemLine, value: item } of list.items) {
      const at = `line ${itemLine}`;
      const [words, points] = item.type === 'list' ? item.items.map((part) => part.value) : [item];
      if (words?.type !== 'text' || words.text.trim() === '') {
        remarks.problem(at, `A comment of ${quoted(category)} is no text; it was left out.`);
        continue;
      }
      const said = points?.type === 'text' ? points.text : '';
      const deduction = pointsIn(said);
      if (said !== '' && !deduction)
        remarks.problem(
          at,
          `The deduction of ${quoted(words.text)} is no number and was left out: ${quoted(said)}.`,
        );
      drafts.add(at, { text: words.text, criterion, deduction: deduction?.points ?? null });
    }
  }
  return { entries: drafts.entries, problems: remarks.problems(), losses: remarks.losses() };
}
