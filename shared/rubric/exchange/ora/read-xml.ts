import { DOMParser, type Element, type Node, onErrorStopParsing } from '@xmldom/xmldom';
import { AppError } from '#shared/errors.ts';
import { bodyOf } from '../draft.ts';
import type { RubricReading } from '../format.ts';
import { createRemarks } from '../remarks.ts';
import { oraCriterion, tellOverall, tellTask } from './criterion.ts';

/** A `<rubric>`, by itself or in an `<openassessment>`. @throws file-not-readable */
export function readOraXml(text: string): RubricReading {
  const remarks = createRemarks();
  const root = rootOf(text);
  const rubric = root.localName === 'rubric' ? root : childrenNamed(root, 'rubric')[0];
  if (!rubric)
    throw new AppError('file-not-readable', 'There is no <rubric> in this file, as Open edX writes it.');
  const criteria = childrenNamed(rubric, 'criterion').flatMap((criterion, index) => {
    const draft = oraCriterion(
      {
        at: `criteria[${index}]`,
        name: textIn(criterion, 'name'),
        label: textIn(criterion, 'label'),
        prompt: textIn(criterion, 'prompt'),
        feedback: criterion.getAttribute('feedback') ?? 'disabled',
        options: childrenNamed(criterion, 'option').map((option) => ({
          name: textIn(option, 'name'),
          label: textIn(option, 'label'),
          explanation: textIn(option, 'explanation'),
          points: option.getAttribute('points') ?? undefined,
        })),
      },
      remarks,
    );
    return draft ? [draft] : [];
  });
  if (criteria.length === 0) remarks.problem('rubric', 'The rubric has no criterion that could be read.');
  tellOverall(textIn(rubric, 'feedbackprompt') ?? '', textIn(rubric, 'feedback_default_text') ?? '', remarks);
  tellTask(textIn(rubric, 'prompt') ?? '', remarks);
  for (const prompts of childrenNamed(root, 'prompts'))
    for (const prompt of childrenNamed(prompts, 'prompt'))
      tellTask(textIn(prompt, 'description') ?? '', remarks);
  if (childrenNamed(root, 'assessments').length > 0)
    remarks.loss(
      'The steps of the assessment and their examples have no place in a rubric and were left out.',
    );
  const title = textIn(root, 'title') ?? '';
  const rubrics = criteria.length === 0 ? [] : [bodyOf({ at: 'rubric', title, criteria }, remarks)];
  return { rubrics, problems: remarks.problems(), losses: remarks.losses() };
}

/** @throws file-not-readable for what is not well-formed, and for files that define entities of their own */
function rootOf(text: string): Element {
  const plain = text.replace(/^\uFEFF/, '').trimStart();
  if (/<!(DOCTYPE|ENTITY)/i.test(plain))
    throw new AppError(
      'file-not-readable',
      'The file has a DOCTYPE, which may hide anything. Take that line out and try again.',
    );
  try {
    const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
      plain,
      'text/xml',
    ).documentElement;
    if (root) return root;
  } catch {
    // told below
  }
  throw new AppError('file-not-readable', 'This file is not well-formed XML. It may have been cut off.');
}

function childrenNamed(element: Element, name: string): Element[] {
  const found: Element[] = [];
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (isElement(child) && child.localName === name) found.push(child);
  return found;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** The element's own text, blanks around it taken away; undefined when there is no such element. */
function textIn(element: Element, name: string): string | undefined {
  const [child] = childrenNamed(element, name);
  if (!child) return undefined;
  const parts: string[] = [];
  for (let node = child.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 || node.nodeType === 4) parts.push(node.nodeValue ?? '');
  return parts.join('').trim();
}
