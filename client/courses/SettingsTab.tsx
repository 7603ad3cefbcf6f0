import { useState } from 'react';
import type { Course } from '#shared/courses/course.ts';
import { EraseCourseDialog } from '../privacy/EraseCourseDialog.tsx';
import { Button } from '../ui/Button.tsx';
import { StatusRegion } from '../ui/StatusRegion.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useNotice } from '../ui/use-notice.ts';
import styles from './Courses.module.css';
import { type CoursePatch, courseService, troubleOf } from './course-service.ts';
import { NewCourseDialog } from './NewCourseDialog.tsx';
import { PurgeDate } from './PurgeDate.tsx';

type SettingsTabProps = {
  readonly course: Course;
  readonly onChange: (course: Course) => void;
  readonly onOpen: (href: string) => void;
};

/** Title and term, the join code, the copy for the next term, and what becomes of the course. */
export function SettingsTab({ course, onChange, onOpen }: SettingsTabProps) {
  const [words, setWords] = useState({ title: course.title, term: course.term, timeZone: course.timeZone });
  const [isCopying, setCopying] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const { notice, say, hide } = useNotice();
  const isArchived = course.archivedAt !== null;
  const isChanged =
    words.title !== course.title || words.term !== course.term || words.timeZone !== course.timeZone;

  async function run(change: Promise<Course>, done: string) {
    try {
      onChange(await change);
      say(done);
    } catch (error) {
      say(troubleOf(error), 'attention');
    }
  }
  const patch = (change: CoursePatch, done: string) => void run(courseService.patch(course.id, change), done);
  const field = (key: keyof typeof words) => (value: string) => setWords({ ...words, [key]: value });
  const save = () => isChanged && patch(words, 'Saved.');

  return (
    <div className={styles.screen}>
      {!isArchived && (
        <>
          <section className={styles.panel} aria-labelledby="course-words">
            <h2 id="course-words" className={styles.heading}>
              Course
            </h2>
            <TextField label="Title" value={words.title} onChange={field('title')} onSubmit={save} />
            <TextField label="Term" value={words.term} onChange={field('term')} onSubmit={save} />
            <TextField
              label="Time zone"
              description="Deadlines are shown in it. Like Europe/Berlin."
              value={words.timeZone}
              onChange={field('timeZone')}
              onSubmit={save}
            />
            <Button variant="primary" isDisabled={!isChanged} onPress={save}>
              Save
            </Button>
          </section>
          <section className={styles.panel} aria-labelledby="course-code">
            <h2 id="course-code" className={styles.heading}>
              Join code
            </h2>
            <p className={styles.code}>{course.joinCode}</p>
            <Switch
              label="The code lets people in"
              value={course.isJoinOpen}
              onChange={(isJoinOpen) =>
                patch({ isJoinOpen }, isJoinOpen ? 'The code lets people in.' : 'The code lets nobody in.')
              }
            />
            <Button
              onPress={() =>
                void run(courseService.newCode(course.id), 'There is a new code. The old one stopped.')
              }
            >
              Make a new code
            </Button>
            <p className={styles.note}>The old one stops at once. Whoever has joined stays.</p>
          </section>
        </>
      )}
      <section className={styles.panel} aria-labelledby="course-next">
        <h2 id="course-next" className={styles.heading}>
          Next term
        </h2>
        <p className={styles.note}>
          Sections and assignments are copied, as drafts without dates. No people.
        </p>
        <Button opens="dialog" onPress={() => setCopying(true)}>
          Copy the course…
        </Button>
      </section>
      <section className={styles.panel} aria-labelledby="course-end">
        <h2 id="course-end" className={styles.heading}>
          When it is over
        </h2>
        <p className={styles.note}>
          An archived course can be read and not changed; nobody joins it. It can be brought back.
        </p>
        <Button
          onPress={() =>
            patch({ archived: !isArchived }, isArchived ? 'The course is back.' : 'The course is archived.')
          }
        >
          {isArchived ? 'Bring the course back' : 'Archive the course'}
        </Button>
        <PurgeDate
          purgeAt={course.purgeAt}
          onSet={(purgeAt) =>
            patch(
              { purgeAt },
              purgeAt
                ? 'The day is set, and the people of the course are told.'
                : 'The course no longer goes by itself.',
            )
          }
        />
        <Button variant="danger" opens="dialog" onPress={() => setErasing(true)}>
          Delete the course now…
        </Button>
      </section>
      {isErasing && (
        <EraseCourseDialog
          course={course}
          onErased={() => onOpen('/courses')}
          onClose={() => setErasing(false)}
        />
      )}
      {isCopying && (
        <NewCourseDialog
          from={course}
          onMade={({ id }) => onOpen(`/courses/${id}`)}
          onClose={() => setCopying(false)}
        />
      )}
      <StatusRegion notice={notice} onClose={hide} />
    </div>
  );
}
