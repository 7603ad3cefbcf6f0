import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { RadioList } from '../ui/RadioList.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { counted, distanceWords } from './due-words.ts';
import { RosterDialog } from './late-roster.ts';
import { MomentField } from './MomentField.tsx';
import styles from './SetUp.module.css';
import type { SetUp } from './set-up.ts';
import type { SetUpState } from './set-up-state.ts';

type SetUpWhenProps = { readonly setUp: SetUp; readonly state: SetUpState; readonly now: Date };

/** Block 2: the course and its people, the dates, and behind “More” what most never change. */
export function SetUpWhen({ setUp, state, now }: SetUpWhenProps) {
  const { body, courseId, courses, people } = state;
  const [rosterOf, setRosterOf] = useState<string | null>(null);
  const isNew = courseId === null;
  const isMissing = state.isChecked && isNew && state.courseTitle.trim() === '';
  const students = people?.members.filter(({ role }) => role === 'student').length ?? 0;

  async function handleRoster() {
    const made = await setUp.makeCourse();
    if (made !== null) setRosterOf(made);
    else if (state.courseTitle.trim() === '')
      setUp.say('Give the course a name first; the roster is kept in it.', 'attention');
  }

  return (
    <section className={styles.block} aria-labelledby="set-up-when">
      <h2 id="set-up-when" className={styles.heading}>
        <span className={styles.number} aria-hidden>
          2
        </span>
        Who and when
      </h2>
      <div className={styles.row}>
        <div className={styles.long}>
          {courses.length > 0 && (
            <Select
              label="Course"
              items={
                state.assignment
                  ? courses.filter(({ id }) => id === courseId).map(itemOf)
                  : [...courses.map(itemOf), { id: newCourse, title: 'A new course' }]
              }
              value={courseId ?? newCourse}
              onChange={(id) => setUp.chooseCourse(id === newCourse ? null : id)}
            />
          )}
          {isNew && (
            <TextField
              label={courses.length > 0 ? 'Name of the new course' : 'Name of the course'}
              value={state.courseTitle}
              onChange={setUp.nameCourse}
              onBlur={() => void setUp.flush()}
              error={isMissing ? 'Give the course a name.' : undefined}
              description="As your students know it, like “History 210”."
            />
          )}
        </div>
        <div className={styles.beside}>
          <Button opens="dialog" onPress={() => void handleRoster()}>
            Paste roster…
          </Button>
          {students > 0 && <span className={styles.note}>{counted(students, 'student')}</span>}
        </div>
      </div>
      <div className={styles.row}>
        <div className={styles.short}>
          <MomentField
            label="Due"
            value={body.dueAt}
            timeZone={body.timeZone}
            onChange={(dueAt) => setUp.edit({ dueAt })}
            description={
              body.dueAt === null
                ? 'Without a date it can be handed in at any time.'
                : `${distanceWords(body.dueAt, now)}, ${body.timeZone.replaceAll('_', ' ')}`
            }
          />
        </div>
        <div className={styles.field}>
          <span className={styles.label}>Work that comes later</span>
          <Segmented
            label="Work that comes later"
            items={late}
            value={body.late}
            onChange={(id) => setUp.edit({ late: id })}
          />
        </div>
      </div>
      <details className={styles.more}>
        <summary className={styles.summary}>More</summary>
        <div className={styles.inside}>
          <div className={styles.row}>
            <div className={styles.short}>
              <MomentField
                label="Opens"
                value={body.opensAt}
                timeZone={body.timeZone}
                onChange={(opensAt) => setUp.edit({ opensAt })}
                description="Empty: as soon as it is published."
              />
            </div>
            <div className={styles.short}>
              <MomentField
                label="Feedback by"
                value={body.feedbackBy}
                timeZone={body.timeZone}
                onChange={(feedbackBy) => setUp.edit({ feedbackBy })}
                description="Students are told; nothing is released by itself."
              />
            </div>
            <div className={styles.short}>
              <Select
                label="Time zone"
                items={zonesWith(body.timeZone)}
                value={body.timeZone}
                onChange={(timeZone) => setUp.edit({ timeZone })}
              />
            </div>
          </div>
          <div className={styles.field}>
            <span className={styles.label}>Before handing in</span>
            <RadioList
              label="Before handing in"
              items={gates}
              value={body.gate}
              onChange={(id) => {
                const gate = gates.find((one) => one.id === id)?.id;
                if (gate) setUp.edit({ gate });
              }}
            />
          </div>
        </div>
      </details>
      {rosterOf !== null && (
        <RosterDialog
          courseId={rosterOf}
          onDone={() => void setUp.lookAround()}
          onClose={() => setRosterOf(null)}
        />
      )}
    </section>
  );
}

function itemOf({ id, title, term }: { readonly id: string; readonly title: string; readonly term: string }) {
  return { id, title: term === '' ? title : `${title}, ${term}` };
}

/** All that the browser knows, and the one that is chosen. */
function zonesWith(chosen: string) {
  return [...new Set([chosen, ...Intl.supportedValuesOf('timeZone')])].map((id) => ({
    id,
    title: id.replaceAll('_', ' '),
  }));
}

const newCourse = 'new';

const late = [
  { id: 'accepted', title: 'Taken, marked late' },
  { id: 'refused', title: 'Refused' },
] as const;

const gates = [
  {
    id: 'nothing',
    title: 'Findings never stop anybody',
    description: 'Students see what is open and decide themselves.',
  },
  {
    id: 'missing',
    title: 'Nothing may be missing',
    description: 'Findings of the gravest kind have to be fixed, or dismissed with a reason.',
  },
  {
    id: 'everything',
    title: 'No finding may be open',
    description: 'Each has to be fixed, or dismissed with a reason.',
  },
] as const;
