import { useState } from 'react';
import type { Course, CourseMember } from '#shared/courses/course.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { StatusRegion } from '../ui/StatusRegion.tsx';
import styles from './Courses.module.css';
import {
  CodeDialog,
  GroupsDialog,
  MemberDialog,
  RemoveDialog,
  RosterDialog,
  SectionsDialog,
  SlipsDialog,
} from './late-dialogs.ts';
import { PeopleBar } from './PeopleBar.tsx';
import { type MemberAct, PeopleTable } from './PeopleTable.tsx';
import { membersIn, type PeopleFilter } from './people.ts';
import { leads } from './role-words.ts';
import { usePeople } from './use-people.ts';

type PeopleTabProps = {
  readonly course: Course;
  /** One has left it oneself. */
  readonly onLeft: () => void;
};

type Open =
  | { readonly type: 'roster' | 'groups' | 'sections' | 'slips' }
  | { readonly type: MemberAct; readonly member: CourseMember };

/** Who is in a course, and everything that is done with them. */
export function PeopleTab({ course, onLeft }: PeopleTabProps) {
  const list = usePeople(course.id);
  const { asked, people, notice } = list;
  const [filter, setFilter] = useState<PeopleFilter>('all');
  const [words, setWords] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<Open | null>(null);
  const mayManage = leads(course) && course.archivedAt === null;
  const shown = membersIn(people, filter, words);
  const chosen = people.members.filter(({ personId }) => ticked.has(personId));
  const close = () => setOpen(null);

  if (asked.state === 'loading') return <p role="status">Loading the people …</p>;
  if (asked.state !== 'ready')
    return (
      <div role="alert">
        <EmptyState
          title="The people cannot be shown right now"
          actions={
            <Button variant="primary" onPress={() => void list.load()}>
              Try again
            </Button>
          }
        >
          {asked.why}
        </EmptyState>
      </div>
    );

  return (
    <section className={styles.section} aria-label="People">
      <PeopleBar
        {...{ people, chosen, mayManage, filter, words, list }}
        onFilter={setFilter}
        onWords={setWords}
        onOpen={(type) => setOpen({ type })}
        onDone={() => setTicked(new Set())}
      />
      {shown.length > 0 ? (
        <PeopleTable
          {...{ people, shown, chosen: ticked, mayManage }}
          onChoose={setTicked}
          onAct={(type, member) => setOpen({ type, member })}
        />
      ) : (
        <EmptyState title="Nobody like that">Choose “All”, or search for other words.</EmptyState>
      )}
      {mayManage && people.members.length === 1 && (
        <EmptyState title="Nobody else yet">
          Add people from a list, or show them the join code: whoever types it stands here.
        </EmptyState>
      )}
      {open?.type === 'roster' && (
        <RosterDialog
          courseId={course.id}
          onDone={(count) => {
            void list.load();
            list.say(`${count} ${count === 1 ? 'person is' : 'people are'} on the roster.`);
          }}
          onClose={close}
        />
      )}
      {open?.type === 'groups' && <GroupsDialog people={people} onSave={list.putGroups} onClose={close} />}
      {open?.type === 'sections' && (
        <SectionsDialog sections={people.sections} onSave={list.putSections} onClose={close} />
      )}
      {open?.type === 'slips' && (
        <SlipsDialog course={course} chosen={chosen} onMade={() => void list.load()} onClose={close} />
      )}
      {open?.type === 'edit' && (
        <MemberDialog people={people} member={open.member} onSave={list.patch} onClose={close} />
      )}
      {open?.type === 'code' && <CodeDialog courseId={course.id} member={open.member} onClose={close} />}
      {open?.type === 'remove' && (
        <RemoveDialog
          member={open.member}
          onRemove={async () => {
            const { isYou } = open.member;
            close();
            if ((await list.remove(open.member)) && isYou) onLeft();
          }}
          onClose={close}
        />
      )}
      <StatusRegion notice={notice} onClose={list.hide} />
    </section>
  );
}
