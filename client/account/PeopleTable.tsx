import { MoreHorizontal } from 'lucide-react';
import type { PersonRow, Standing } from '#shared/accounts/account.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import { nearDate } from '../ui/near-date.ts';
import table from '../ui/RowTable.module.css';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import rows from './DeviceList.module.css';
import { standingWords, wayWords } from './standing-words.ts';

type PeopleTableProps = {
  readonly people: readonly PersonRow[];
  readonly onStanding: (person: PersonRow, standing: Standing) => void;
  readonly onResetCode: (person: PersonRow) => void;
  readonly onDelete: (person: PersonRow) => void;
};

/** Accounts with what they may do here. */
export function PeopleTable({ people, onStanding, onResetCode, onDelete }: PeopleTableProps) {
  const now = new Date();
  function handleAction(person: PersonRow, id: string) {
    if (id === 'reset') onResetCode(person);
    else if (id === 'delete') onDelete(person);
    else onStanding(person, id === 'instructor' || id === 'administrator' ? id : 'person');
  }
  return (
    <table className={table.table} aria-label="Accounts">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Standing</th>
          <th scope="col" className={table.detail}>
            Signs in with
          </th>
          <th scope="col" className={table.detail}>
            Courses
          </th>
          <th scope="col" className={table.detail}>
            Last used
          </th>
          <th scope="col" className={table.actions}>
            <VisuallyHidden>What to do</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id} className={table.row}>
            <th scope="row">
              <span className={rows.words}>
                <span className={rows.title}>{person.name}</span>
                {person.email && <span className={table.note}>{person.email}</span>}
              </span>
            </th>
            <td>{standingWords[person.standing]}</td>
            <td className={table.detail}>{person.ways.map((way) => wayWords[way]).join(', ')}</td>
            <td className={table.detail}>{person.courses}</td>
            <td className={table.detail}>{person.lastUsedAt ? nearDate(person.lastUsedAt, now) : '–'}</td>
            <td className={table.actions}>
              <MenuButton
                label={`What to do with ${person.name}`}
                icon={<MoreHorizontal aria-hidden />}
                size="small"
                items={entriesFor(person)}
                onAction={(id) => handleAction(person, id)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function entriesFor({ standing }: PersonRow) {
  return [
    ...(standing === 'instructor' ? [] : [{ id: 'instructor', title: 'Make an instructor' }]),
    ...(standing === 'administrator' ? [] : [{ id: 'administrator', title: 'Make an administrator' }]),
    ...(standing === 'person' ? [] : [{ id: 'person', title: 'Take the standing back' }]),
    { id: 'reset', title: 'Code for a new password or PIN' },
    { id: 'delete', title: 'Delete…' },
  ];
}
