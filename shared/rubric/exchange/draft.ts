import type { NodeKindId } from '#shared/graph/records.ts';
import { storableText } from '#shared/graph/text.ts';
import {
  type Criterion,
  type Level,
  mostCriteria,
  mostLevels,
  type RubricBody,
  type RuleUse,
} from '../rubric.ts';
import { untitled } from './format.ts';
import { quoted, type Remarks } from './remarks.ts';

export type LevelDraft = {
  readonly id?: string;
  readonly title: string;
  /** To hundredths, as `pointsIn` reads them. */
  readonly points: number;
  readonly description?: string;
  readonly feedback?: string;
};

export type CriterionDraft = {
  /** Where it stands in the file, for problems. */
  readonly at: string;
  readonly id?: string;
  readonly title: string;
  readonly description?: string;
  readonly nodeKinds?: readonly NodeKindId[];
  readonly rules?: readonly string[];
  readonly levels: readonly LevelDraft[];
  readonly weight?: number | null;
  readonly usesRange?: boolean;
};

/** A rubric as a file has it, before limits and ids. */
export type RubricDraft = {
  readonly at: string;
  readonly title: string;
  readonly description?: string;
  readonly origin?: string;
  readonly rules?: readonly RuleUse[];
  readonly criteria: readonly CriterionDraft[];
};

const titleLimit = 300;
const textLimit = 5_000;

/** The rubric of a draft: storable, within the limits, with ids; everything cut is told. */
export function bodyOf(draft: RubricDraft, remarks: Remarks): RubricBody {
  const kept = draft.criteria.slice(0, mostCriteria);
  const beyond = draft.criteria[mostCriteria];
  if (beyond)
    remarks.problem(
      beyond.at,
      `A rubric has at most ${mostCriteria} criteria; from ${quoted(beyond.title)} on, ${draft.criteria.length - mostCriteria} were left out.`,
    );
  const title = cut(draft.title, titleLimit, 'The title', draft.at, remarks);
  const name = title.trim() === '' ? untitled : title;
  const keepsIds = hasOwnIds(kept);
  return {
    title: name,
    description: cut(
      draft.description ?? '',
      textLimit,
      `The description of ${quoted(name)}`,
      draft.at,
      remarks,
    ),
    origin: cut(draft.origin ?? '', textLimit, `The origin of ${quoted(name)}`, draft.at, remarks),
    rules: (draft.rules ?? []).map((use) => ({ ...use })),
    criteria: kept.map((criterion, index) => criterionOf(criterion, index, keepsIds, remarks)),
  };
}

function criterionOf(draft: CriterionDraft, index: number, keepsIds: boolean, remarks: Remarks): Criterion {
  const { at, levels } = draft;
  const title = cut(draft.title, titleLimit, `The title of ${quoted(draft.title)}`, at, remarks);
  const id = keepsIds && draft.id !== undefined ? draft.id : `c${index + 1}`;
  if (levels.length > mostLevels)
    remarks.problem(
      at,
      `${quoted(title)} has ${levels.length} levels; the first ${mostLevels} were kept, the rest left out.`,
    );
  return {
    id,
    title,
    description: cut(draft.description ?? '', textLimit, `The description of ${quoted(title)}`, at, remarks),
    nodeKinds: [...(draft.nodeKinds ?? [])],
    rules: [...(draft.rules ?? [])],
    levels: levels.slice(0, mostLevels).map((level, step): Level => {
      const name = `Level ${step + 1} of ${quoted(title)}`;
      return {
        id: keepsIds && level.id !== undefined ? level.id : `${id}-l${step + 1}`,
        title: cut(level.title, titleLimit, `${name}: its name`, at, remarks),
        points: level.points,
        description: cut(level.description ?? '', textLimit, `${name}: its description`, at, remarks),
        feedback: cut(level.feedback ?? '', textLimit, `${name}: its feedback`, at, remarks),
      };
    }),
    weight: draft.weight ?? null,
    usesRange: draft.usesRange ?? false,
  };
}

const idForm = /^[\w.:-]{1,80}$/;

/** Marks and comments find their criterion by id, so a file's ids serve only when they are whole and different. */
function hasOwnIds(criteria: readonly CriterionDraft[]): boolean {
  return (
    areDistinct(criteria.map(({ id }) => id)) &&
    criteria.every(({ levels }) => areDistinct(levels.map(({ id }) => id)))
  );
}

function areDistinct(ids: readonly (string | undefined)[]): boolean {
  return ids.every((id) => id !== undefined && idForm.test(id)) && new Set(ids).size === ids.length;
}

function cut(text: string, limit: number, name: string, at: string, remarks: Remarks): string {
  const stored = storableText(text);
  if (stored.length <= limit) return stored;
  remarks.problem(at, `${name} was longer than ${limit.toLocaleString('en')} characters and was cut there.`);
  // A pair of surrogates is not parted.
  return storableText(stored.slice(0, limit)).replace(/\uFFFD$/, '');
}
