import type { Rubric } from '../../rubric.ts';
import type { WrittenFile } from '../format.ts';
import { createDistinctNames, onlyFirst, tellLosses } from '../losses.ts';
import { createRemarks, quoted, type Remarks } from '../remarks.ts';

type Written = {
  readonly order_num: number;
  readonly name: string;
  readonly label: string;
  readonly prompt: string;
  readonly feedback: 'optional' | 'required';
  readonly options: readonly {
    readonly order_num: number;
    readonly name: string;
    readonly label: string;
    readonly explanation: string;
    readonly points: number;
  }[];
};

/** A `<rubric>` to stand in the XML of an open response problem. */
export function writeOraXml(rubrics: readonly Rubric[]): WrittenFile {
  const remarks = createRemarks();
  const rubric = onlyFirst(rubrics, 'An Open edX file', remarks);
  const lines = (rubric ? criteriaOf(rubric, remarks) : []).flatMap((criterion) => [
    `  <criterion feedback="${criterion.feedback}">`,
    ...[
      element('name', criterion.name),
      element('label', criterion.label),
      element('prompt', criterion.prompt),
    ].map((line) => `    ${line}`),
    ...criterion.options.flatMap((option) => [
      `    <option points="${option.points}">`,
      ...[
        element('name', option.name),
        element('label', option.label),
        element('explanation', option.explanation),
      ].map((line) => `      ${line}`),
      '    </option>',
    ]),
    '  </criterion>',
  ]);
  return { text: `${['<rubric>', ...lines, '</rubric>'].join('\n')}\n`, losses: remarks.losses() };
}

export function writeOraJson(rubrics: readonly Rubric[]): WrittenFile {
  const remarks = createRemarks();
  const rubric = onlyFirst(rubrics, 'An Open edX file', remarks);
  const file = {
    prompts: [{ description: '' }],
    criteria: rubric ? criteriaOf(rubric, remarks) : [],
    feedbackprompt: '',
    feedback_default_text: '',
  };
  return { text: `${JSON.stringify(file, null, 2)}\n`, losses: remarks.losses() };
}

/** ORA knows criteria and options by name, so equal names are numbered; what people see is the label. */
function criteriaOf(rubric: Rubric, remarks: Remarks): Written[] {
  tellLosses(rubric, 'Open edX', { criterionDescription: true, levelDescription: true }, remarks);
  if (rubric.criteria.length === 0)
    remarks.loss(`${quoted(rubric.title)} has no criteria, and Open edX takes no rubric without.`);
  const distinct = createDistinctNames();
  return rubric.criteria.map((criterion, index) => {
    const title = criterion.title.trim() || `Criterion ${index + 1}`;
    if (criterion.title.trim() === '')
      remarks.loss(
        `Open edX needs a name for every criterion: number ${index + 1} is called ${quoted(title)}.`,
      );
    const distinctOption = createDistinctNames();
    return {
      order_num: index,
      name: distinct(title),
      label: title,
      prompt: criterion.description,
      feedback: criterion.levels.length === 0 ? 'required' : 'optional',
      options: criterion.levels.map((level, step) => {
        const name = level.title.trim() || `${level.points} points`;
        if (level.title.trim() === '')
          remarks.loss(
            `Open edX needs a name for every option: in ${quoted(title)} one is called ${quoted(name)}.`,
          );
        const points = Math.round(level.points);
        if (points !== level.points)
          remarks.loss(
            `Open edX has whole points only: in ${quoted(title)}, ${quoted(name)} is worth ${points} instead of ${level.points}.`,
          );
        return {
          order_num: step,
          name: distinctOption(name),
          label: name,
          explanation: level.description,
          points,
        };
      }),
    };
  });
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

/** `>` too, because `]]>` may not stand in text; U+FFFE and U+FFFF may not stand in XML at all. */
function escaped(text: string): string {
  return text
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
