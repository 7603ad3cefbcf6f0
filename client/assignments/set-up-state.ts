import type { Assignment, AssignmentBody } from '#shared/assignments/assignment.ts';
import type { WorkRow } from '#shared/assignments/work.ts';
import type { Course, CoursePeople } from '#shared/courses/course.ts';
import type { EssayListItem } from '#shared/essay/essay.ts';
import type { RubricRow } from '#shared/rubric/rubric-row.ts';
import type { AssignmentService } from './assignment-service.ts';
import type { ReviewsNow } from './reviews-now.ts';

/** What the page has chosen; `course` is where an assignment of its own stands that is not made yet. */
export type SetUpStart = { readonly assignmentId: string } | { readonly courseId: string | null };

export type Saving =
  /** There is nothing on the server yet: it waits for a course. */
  | { readonly state: 'unmade' | 'saving' | 'saved' | 'unsaved' }
  | { readonly state: 'failed'; readonly why: string };

export type SetUpNotice = { readonly id: number; readonly text: string; readonly tone: 'done' | 'attention' };

export type SetUpState = {
  /** `failed`: it has never been loaded, and `trouble` says why. `refused`: one may set nothing here. */
  readonly phase: 'loading' | 'ready' | 'failed' | 'refused';
  readonly trouble: string;
  /** Those that one leads and that are not archived. */
  readonly courses: readonly Course[];
  /** Null: a new one, by this title. */
  readonly courseId: string | null;
  readonly courseTitle: string;
  readonly rubrics: readonly RubricRow[];
  readonly maps: readonly EssayListItem[];
  /** Of the chosen course; null while unknown. */
  readonly people: CoursePeople | null;
  /** Where other devices reach the server; null while unknown. */
  readonly origin: string | null;
  /** Of what is published; null while unknown. */
  readonly works: readonly WorkRow[] | null;
  /** How far its peer review is; null while unknown, and where there was none when it was opened. */
  readonly reviews: ReviewsNow | null;
  readonly body: AssignmentBody;
  /** As the server has it; null before it is made. */
  readonly assignment: Assignment | null;
  readonly saving: Saving;
  readonly isPublishing: boolean;
  /** Said at the field, once somebody tried to publish. */
  readonly isChecked: boolean;
  readonly notice: SetUpNotice | null;
};

export type SetUpPorts = {
  readonly service: Pick<
    AssignmentService,
    | 'courses'
    | 'makeCourse'
    | 'people'
    | 'myMaps'
    | 'read'
    | 'create'
    | 'edit'
    | 'publish'
    | 'unpublish'
    | 'works'
    | 'codeScreen'
    | 'makesCourses'
  >;
  readonly rubrics: () => Promise<readonly RubricRow[]>;
  readonly reviewsNow: (assignmentId: string) => Promise<ReviewsNow>;
  /** Runs once after some milliseconds; ends with the function it answers. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  readonly newId: () => string;
  readonly timeZone: string;
};
