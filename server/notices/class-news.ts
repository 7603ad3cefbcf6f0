import { dateWords, isTimeZone, zoneWords } from '#shared/assignments/dates.ts';
import type { News } from './notify.ts';

/** What a sentence about an assignment is made of. */
export type Told = {
  readonly id: string;
  readonly title: string;
  /** IANA; deadlines are told in it. */
  readonly timeZone: string;
};

type People = readonly string[];

const pathOf = ({ id }: Told) => `/assignments/${id}`;
const aboutOf = ({ id }: Told) => `assignment:${id}`;
const place = (assignment: Told) => ({ path: pathOf(assignment), about: aboutOf(assignment) });

/** What people of a class are told, in the product's words; give it to `notify`. Titles name no student. */
export const classNews = {
  published: (assignment: Told, courseTitle: string, dueAt: string | null, personIds: People): News => ({
    ...{ type: 'assignment-published', personIds, ...place(assignment) },
    title: `New in ${courseTitle}: “${assignment.title}”${dueAt ? `, due ${moment(dueAt, assignment)}` : ''}.`,
  }),
  /** `note`: what the instructor wrote; may be empty. */
  changed: (assignment: Told, note: string, personIds: People): News => ({
    ...{ type: 'assignment-changed', personIds, ...place(assignment) },
    title: `“${assignment.title}” was changed${note.trim() ? `: ${shortened(note)}` : '.'}`,
  }),
  /** `dueAt`: the deadline that holds for these people. Told once for each deadline. */
  dueSoon: (assignment: Told, dueAt: string, personIds: People): News => ({
    ...{ type: 'due-soon', personIds, ...place(assignment), about: `${aboutOf(assignment)}@${dueAt}` },
    title: `“${assignment.title}” is due ${moment(dueAt, assignment)} and is not handed in yet.`,
  }),
  extension: (assignment: Told, until: string, personIds: People): News => ({
    ...{ type: 'extension', personIds, ...place(assignment) },
    title: `You have more time for “${assignment.title}”: until ${moment(until, assignment)}.`,
  }),
  /** `essayId`: whose report the feedback stands in. */
  feedback: (title: string, essayId: string, personIds: People): News => ({
    ...{ type: 'feedback', personIds, path: `/essays/${essayId}/report`, about: `essay:${essayId}` },
    title: `There is feedback on “${title}”.`,
  }),
  /** `receipt`: as it stands on it. */
  receipt: (assignment: Told, receipt: string, at: string, personIds: People): News => ({
    ...{ type: 'receipt', personIds, ...place(assignment) },
    title: `“${assignment.title}” was handed in ${moment(at, assignment)}. Receipt ${receipt}.`,
  }),
  lateSubmission: (assignment: Told, staffIds: People): News => ({
    ...{ type: 'late-submission', personIds: staffIds, ...place(assignment) },
    title: (times) => `${times === 1 ? 'One came' : `${times} came`} late for “${assignment.title}”.`,
  }),
  allHandedIn: (assignment: Told, staffIds: People): News => ({
    ...{ type: 'all-handed-in', personIds: staffIds, ...place(assignment) },
    title: `Everybody has handed in “${assignment.title}”.`,
  }),
  /** Once reviews are given out, and when somebody gets another. `dueAt`: when they are due; null: not said. */
  reviewsOpen: (assignment: Told, dueAt: string | null, personIds: People): News => ({
    ...{ type: 'reviews-open', personIds, ...place(assignment) },
    title: `There are reviews for you to write in “${assignment.title}”${dueAt ? `, due ${moment(dueAt, assignment)}` : ''}.`,
  }),
  /** One notice for all that came since the last was read: it names nobody and says nothing of when each came. */
  reviewReceived: (assignment: Told, personIds: People): News => ({
    ...{ type: 'review-received', personIds, about: aboutOf(assignment) },
    path: `${pathOf(assignment)}/received`,
    title: (times) =>
      times === 1
        ? `There is a review of your map for “${assignment.title}”.`
        : `There are ${times} new reviews of your map for “${assignment.title}”.`,
  }),
  /** Says neither which review nor how useful: that stands beside the review. */
  reviewRated: (assignment: Told, personIds: People): News => ({
    ...{ type: 'review-rated', personIds, ...place(assignment) },
    title: `Somebody has said how useful a review of yours is, for “${assignment.title}”.`,
  }),
  /** `dueAt`: when reviews are due; null: not said. */
  reviewNudge: (assignment: Told, dueAt: string | null, personIds: People): News => ({
    ...{ type: 'review-nudge', personIds, ...place(assignment) },
    title: `Your classmates are waiting for your reviews for “${assignment.title}”${dueAt ? `, due ${moment(dueAt, assignment)}` : ''}.`,
  }),
  /** `purgeAt`: the day on which everything of it goes, midnight UTC. */
  courseEnds: (
    course: { readonly id: string; readonly title: string },
    purgeAt: string,
    personIds: People,
  ): News => ({
    ...{ type: 'course-ends', personIds, path: '/account', about: `course:${course.id}` },
    title: `${course.title} is deleted on ${dayWords(purgeAt)}, with every map made for it. Download your data before, if you want to keep your work.`,
  }),
  /** `wrong`: how many in ten minutes. It names nobody: names that are tried may be anybody’s. */
  wrongPins: (
    course: { readonly id: string; readonly title: string },
    wrong: number,
    leadIds: People,
  ): News => ({
    ...{
      type: 'wrong-pins',
      personIds: leadIds,
      path: `/courses/${course.id}`,
      about: `course:${course.id}`,
    },
    title: `${wrong} wrong PINs in ten minutes in ${course.title}. Typing mistakes of a full class may do that; if it goes on, make a new join code.`,
  }),
  joined: (course: { readonly id: string; readonly title: string }, staffIds: People): News => ({
    ...{ type: 'joined', personIds: staffIds, path: `/courses/${course.id}`, about: `course:${course.id}` },
    title: (times) => `${times === 1 ? 'One person' : `${times} people`} joined ${course.title}.`,
  }),
};

/** As “Tue 24 Nov, 20:00 Berlin time”: the zone is named, for the reader may be in another. */
function moment(at: string, { timeZone }: Told): string {
  // A zone that a newer system knew and this one does not.
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  return `${dateWords(at, zone)} ${zoneWords(zone)}`;
}

function dayWords(at: string): string {
  return new Date(at).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

const longestNote = 300;

function shortened(note: string): string {
  const line = note.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longestNote ? line : `${line.slice(0, longestNote).trimEnd()} …`;
}
