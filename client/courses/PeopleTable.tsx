import { Check, Clock, Ellipsis } from 'lucide-react';
import type { CourseMember, CoursePeople } from '#shared/courses/course.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { classNames } from '../ui/class-names.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import look from '../ui/RowTable.module.css';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './PeopleTable.module.css';
import { roleWords } from './role-words.ts';

export type MemberAct = 'edit' | 'code' | 'remove';

type PeopleTableProps = {
  readonly people: CoursePeople;
  readonly shown: readonly CourseMember[];
  /** Person ids. */
  readonly chosen: ReadonlySet<string>;
  readonly mayManage: boolean;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onAct: (act: MemberAct, member: CourseMember) => void;
};

/** Everybody of a course, a row each. */
export function PeopleTable({ people, shown, chosen, mayManage, onChoose, onAct }: PeopleTableProps) {
  const titleOf = new Map([...people.sections, ...people.groups].map(({ id, title }) => [id, title]));
  const place = (id: string | null) => (id === null ? '–' : (titleOf.get(id) ?? '–'));
  const isAll = shown.length > 0 && shown.every(({ personId }) => chosen.has(personId));

  function handleChoose(ids: readonly string[], isChosen: boolean) {
    const next = new Set(chosen);
    for (const id of ids) isChosen ? next.add(id) : next.delete(id);
    onChoose(next);
  }

  return (
    <table className={look.table} aria-label="People of the course">
      <thead>
        <tr>
          {mayManage && (
            <th scope="col" className={styles.tick}>
              <Checkbox
                label="Choose all"
                isLabelHidden
                value={isAll}
                onChange={(isChosen) =>
                  handleChoose(
                    shown.map(({ personId }) => personId),
                    isChosen,
                  )
                }
              />
            </th>
          )}
          <th scope="col">Name</th>
          {['Role', 'Section', 'Group', 'Joined'].map((title) => (
            <th key={title} scope="col" className={look.detail}>
              {title}
            </th>
          ))}
          {mayManage && (
            <th scope="col" className={look.actions}>
              <VisuallyHidden>What can be done</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {shown.map((member) => (
          <tr key={member.personId} className={look.row}>
            {mayManage && (
              <td className={styles.tick}>
                <Checkbox
                  label={`Choose ${member.name}`}
                  isLabelHidden
                  value={chosen.has(member.personId)}
                  onChange={(isChosen) => handleChoose([member.personId], isChosen)}
                />
              </td>
            )}
            <th scope="row">
              <span className={styles.name}>{member.name}</span>
              {member.isYou && <span className={styles.you}> (you)</span>}
              {member.email && <span className={look.note}>{member.email}</span>}
              <span className={look.summary}>
                {[
                  roleWords[member.role],
                  ...[member.sectionId, member.groupId].filter((id) => id !== null).map(place),
                  member.joinedAt ? 'joined' : 'not joined',
                ].join(' · ')}
              </span>
            </th>
            <td className={look.detail}>{roleWords[member.role]}</td>
            <td className={look.detail}>{place(member.sectionId)}</td>
            <td className={look.detail}>{place(member.groupId)}</td>
            <td className={classNames(look.detail, styles.joined)}>
              {member.joinedAt ? <Check aria-hidden /> : <Clock aria-hidden />}
              {member.joinedAt ? dayOf(member.joinedAt) : 'Not yet'}
            </td>
            {mayManage && (
              <td className={look.actions}>
                <MenuButton
                  label={`What can be done with ${member.name}`}
                  icon={<Ellipsis aria-hidden />}
                  size="small"
                  items={actsFor(member)}
                  onAction={(id) => acts.some((act) => act.id === id) && onAct(id as MemberAct, member)}
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const acts = [
  { id: 'edit', title: 'Edit…' },
  { id: 'code', title: 'Code for a new PIN or password…' },
  { id: 'remove', title: 'Take out of the course…' },
];

function actsFor({ role, isYou }: CourseMember) {
  return acts
    .filter(({ id }) => id !== 'code' || role === 'student')
    .map((act) => (act.id === 'remove' && isYou ? { ...act, title: 'Leave the course…' } : act));
}

function dayOf(instant: string): string {
  return new Date(instant).toLocaleDateString('en', { day: 'numeric', month: 'short' });
}
