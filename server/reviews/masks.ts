import type { Blind } from '#shared/assignments/peer-review.ts';
import { createMask, type Mask } from '#shared/reviews/masking.ts';
import type { Stores } from '../stores.ts';

type Kept = Pick<Stores, 'names' | 'members' | 'works' | 'courses' | 'assignments'>;

/** What would name the authors of an essay: what those who write it are called, and their group. */
export function authorsMask({ names, members, works }: Kept, courseId: string, essayId: string): Mask {
  const groupId = works.ofEssay(essayId)?.groupId ?? null;
  const group = groupId === null ? [] : works.inGroup(groupId).map(({ personId }) => personId);
  const titles = works.groupTitles(courseId).flatMap(({ id, title }) => (id === groupId ? [title] : []));
  return createMask(names.of(courseId, [...new Set([...members.editors(essayId), ...group])]), titles);
}

/** The same where reviewers are not to know them; elsewhere it takes nothing out. */
export function authorsMaskIn(blind: Blind, ...asked: Parameters<typeof authorsMask>): Mask {
  return blind === 'double' ? authorsMask(...asked) : (text) => text;
}

/** What would name the reviewers of an assignment; in group work that are their groups too, and whoever is in them. */
export function reviewersMask(
  { names, courses, assignments }: Kept,
  courseId: string,
  assignmentId: string,
  reviewerIds: readonly string[],
): Mask {
  const isGroupWork = assignments.read(assignmentId)?.body.grouping === 'group';
  const groups = reviewerIds.flatMap((id) => (isGroupWork && courses.groupOf(courseId, id)) || []);
  const people = new Set([...reviewerIds, ...groups.flatMap(({ personIds }) => personIds)]);
  return createMask(
    names.of(courseId, [...people]),
    groups.map(({ title }) => title),
  );
}
