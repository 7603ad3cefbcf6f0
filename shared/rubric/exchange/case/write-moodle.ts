import type { Rubric } from '../../rubric.ts';
import { unknownTime, type WrittenFile } from '../format.ts';
import { onlyFirst, tellLosses } from '../losses.ts';
import { createRemarks, listed } from '../remarks.ts';
import { identifiersOf } from './write.ts';

/** Between a name and its description where Moodle has one text for both. */
export const joint = '\n\n';

/**
 * Fields and spellings are exactly those of Moodle’s draft mapper, which passes on to its form what it does not know.
 * Moodle shows one text a criterion and one a level, so names and descriptions are joined there.
 */
export function writeMoodleJson(rubrics: readonly Rubric[], changedAt = unknownTime): WrittenFile {
  const remarks = createRemarks();
  const rubric = onlyFirst(rubrics, 'A Moodle file', remarks);
  if (!rubric) return { text: '{}\n', losses: remarks.losses() };
  tellLosses(
    rubric,
    'Moodle',
    { rubricTitle: true, rubricDescription: true, criterionDescription: true, levelDescription: true },
    remarks,
  );
  const ids = identifiersOf(rubric);
  const graded = rubric.criteria.filter(({ levels }) => levels.length > 0);
  const forComments = rubric.criteria.filter(({ levels }) => levels.length === 0);
  if (forComments.length > 0)
    remarks.loss(
      `Moodle has no criteria for comments only: ${listed(forComments.map(({ title }) => title))} ${forComments.length === 1 ? 'is' : 'are'} not in the file.`,
    );
  const file = {
    Identifier: ids.rubricId,
    URI: `urn:uuid:${ids.rubricId}`,
    Title: rubric.title,
    description: rubric.description,
    lastChangeDateTime: changedAt,
    CFRubricCriterion: graded.map((criterion, position) => {
      const index = rubric.criteria.indexOf(criterion);
      return {
        Identifier: ids.criterionId(index),
        URI: `urn:uuid:${ids.criterionId(index)}`,
        category: criterion.title,
        Description: joined(criterion.title, criterion.description),
        position: position + 1,
        rubricId: ids.rubricId,
        lastChangeDateTime: changedAt,
        CFRubricCriterionLevels: criterion.levels.map((level, step) => ({
          Identifier: ids.levelId(index, step),
          URI: `urn:uuid:${ids.levelId(index, step)}`,
          Description: joined(level.title, level.description),
          quality: level.title,
          score: level.points,
          position: step + 1,
          rubricCriterionId: ids.criterionId(index),
          lastChangeDateTime: changedAt,
        })),
      };
    }),
  };
  return { text: `${JSON.stringify(file, null, 2)}\n`, losses: remarks.losses() };
}

function joined(title: string, description: string): string {
  return [title, description].filter((part) => part !== '').join(joint);
}
