import type { RubricStore } from '#db/rubric/store.ts';
import { type Actor, can, type RubricThing } from '#shared/access/policy.ts';
import { AppError } from '#shared/errors.ts';
import type { RubricRef } from '#shared/essay/essay.ts';
import { presets, readyRubric, rubricOf } from '#shared/rubric/presets/index.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';

export type Rubrics = ReturnType<typeof createRubrics>;

/** Every rubric that there is, ready ones and those that people have made, and who may do what with them. */
export function createRubrics(store: RubricStore) {
  const version = (ref: RubricRef): Rubric | undefined => readyRubric(ref) ?? store.version(ref);

  /** How somebody stands to one version; nothing when nobody has made that rubric. */
  function thingOf(ref: RubricRef, actor: Actor): RubricThing | undefined {
    const head = store.head(ref.id);
    if (!head || actor === null) return undefined;
    return {
      isYours: head.ownerId === actor.id,
      isNamed: store.isNamedFor(ref, actor.id),
      deletedAt: head.deletedAt,
    };
  }

  /** The newest version of a rubric; nothing when there is no such rubric. */
  function newest(id: string): RubricRef | undefined {
    const ready = presets.find((preset) => preset.id === id);
    const { version: at } = ready ?? store.head(id) ?? {};
    return at === undefined ? undefined : { id, version: at };
  }

  return {
    /** Always the same object for the same words; the default rubric when there is no such version. */
    of: (ref: RubricRef): Rubric => version(ref) ?? rubricOf(ref),

    /** A version that the person may read. @throws not-found, whether it is not there or not theirs */
    readable(ref: RubricRef, actor: Actor): Rubric {
      const found = version(ref);
      const thing = thingOf(ref, actor);
      if (found && (readyRubric(ref) || (thing && can(actor, 'read-rubric', thing)))) return found;
      throw new AppError(
        'not-found',
        'There is no such version of a rubric here, or it is not shared with you.',
      );
    },

    /** `ID` (its newest version) or `ID@VERSION`, as far as the person may read it. */
    asked(words: string, actor: Actor): Rubric | undefined {
      const [id = '', at] = words.split('@');
      const ref = at === undefined ? newest(id) : { id, version: Number(at) };
      const found = ref && version(ref);
      if (!ref || !found || readyRubric(ref)) return found;
      const thing = thingOf(ref, actor);
      return thing && can(actor, 'read-rubric', thing) ? found : undefined;
    },

    /** Whether an essay of that person may name it: a ready one, their own, or one that an essay of theirs names. */
    mayName(ref: RubricRef, actor: Actor): boolean {
      if (readyRubric(ref)) return true;
      const thing = version(ref) && thingOf(ref, actor);
      return thing !== undefined && can(actor, 'name-rubric', thing);
    },
  };
}

const ofAssignment = 'assignment-';

/** The id of the rubric that an assignment has of its own; nobody else's begins so. */
export function rubricIdOf(assignmentId: string): string {
  return `${ofAssignment}${assignmentId}`;
}

export function isOfAssignment(rubricId: string): boolean {
  return rubricId.startsWith(ofAssignment);
}

/** @throws not-valid */
export function assertNameable({ id, version }: RubricRef, may: boolean) {
  if (may) return;
  const detail = `There is no version ${version} of a rubric “${id}” that is ready or yours. GET /api/rubrics lists what there is.`;
  throw new AppError('not-valid', detail, [{ pointer: '/rubric', detail }]);
}
