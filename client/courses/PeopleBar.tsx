import { UserPlus } from 'lucide-react';
import type { CourseMember, CoursePeople } from '#shared/courses/course.ts';
import { Button } from '../ui/Button.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './Courses.module.css';
import { filterTitles, membersIn, type PeopleFilter } from './people.ts';
import type { UsePeople } from './use-people.ts';

type PeopleBarProps = {
  readonly people: CoursePeople;
  readonly chosen: readonly CourseMember[];
  readonly mayManage: boolean;
  readonly filter: PeopleFilter;
  readonly words: string;
  readonly list: Pick<UsePeople, 'toSection' | 'toGroup'>;
  readonly onFilter: (filter: PeopleFilter) => void;
  readonly onWords: (words: string) => void;
  readonly onOpen: (type: 'roster' | 'groups' | 'sections' | 'slips') => void;
  /** Nobody is chosen from here on. */
  readonly onDone: () => void;
};

const none = 'none';

/** What narrows the list, what adds to it, and what is done with everybody who is ticked. */
export function PeopleBar(props: PeopleBarProps) {
  const { people, chosen, mayManage, list, onOpen } = props;
  const filters = (['all', 'joined', 'waiting', 'staff'] as const).map((id) => ({
    id,
    title: `${filterTitles[id]} ${membersIn(people, id, '').length}`,
  }));
  const placesOf = (places: readonly { readonly id: string; readonly title: string }[], word: string) => [
    ...places.map(({ id, title }) => ({ id, title })),
    { id: none, title: `No ${word}` },
  ];
  const place = (id: string) => (id === none ? null : id);

  return (
    <>
      <div className={styles.bar}>
        <SearchField label="Search people" value={props.words} onChange={props.onWords} />
        {mayManage && (
          <div className={styles.ways}>
            <Button opens="dialog" onPress={() => onOpen('sections')}>
              Sections…
            </Button>
            <Button opens="dialog" onPress={() => onOpen('groups')}>
              Groups…
            </Button>
            <Button
              variant="primary"
              icon={<UserPlus aria-hidden />}
              opens="dialog"
              onPress={() => onOpen('roster')}
            >
              Add people
            </Button>
          </div>
        )}
      </div>
      <div className={styles.bar}>
        <Segmented label="Show" items={filters} value={props.filter} onChange={props.onFilter} />
        {chosen.length > 0 && (
          <div className={styles.ways}>
            <span className={styles.note}>{chosen.length} chosen</span>
            {people.sections.length > 0 && (
              <MenuButton
                label="Move to a section"
                variant="secondary"
                items={placesOf(people.sections, 'section')}
                onAction={(id) => void list.toSection(chosen, place(id)).then(props.onDone)}
              >
                Section
              </MenuButton>
            )}
            {people.groups.length > 0 && (
              <MenuButton
                label="Move to a group"
                variant="secondary"
                items={placesOf(people.groups, 'group')}
                onAction={(id) => void list.toGroup(chosen, place(id)).then(props.onDone)}
              >
                Group
              </MenuButton>
            )}
            <Button opens="dialog" onPress={() => onOpen('slips')}>
              PIN slips…
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
