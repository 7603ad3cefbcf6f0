import { Plus, X } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import type { CoursePeople, Group } from '#shared/courses/course.ts';
import { randomGroups, seededNumbers } from '#shared/courses/random-groups.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Courses.module.css';

type GroupsDialogProps = {
  readonly people: CoursePeople;
  /** Answers whether it was done. */
  readonly onSave: (groups: Group[], done: string) => Promise<boolean>;
  readonly onClose: () => void;
};

/** The groups of a course: by hand, or drawn by lot. Who is in which is moved in the list of people. */
export function GroupsDialog({ people, onSave, onClose }: GroupsDialogProps) {
  const [groups, setGroups] = useState<readonly Group[]>(people.groups);
  const [size, setSize] = useState('4');
  const [seed, setSeed] = useState<number | null>(null);
  const students = people.members.filter(({ role }) => role === 'student');
  const nameOf = new Map(people.members.map(({ personId, name }) => [personId, name]));
  const number = Number(size);
  const isSize = Number.isInteger(number) && number >= 2 && number <= 30;

  function handleDraw() {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    setSeed(drawn);
    const lots = randomGroups(
      students.map(({ personId }) => personId),
      number,
      seededNumbers(drawn),
    );
    // Groups that are there keep their ids, so that what they have begun stays theirs.
    setGroups([
      ...lots.map((personIds, index) => ({
        ...(groups[index] ?? { id: nanoid(), title: `Group ${index + 1}` }),
        personIds,
      })),
      ...groups.slice(lots.length).map((group) => ({ ...group, personIds: [] })),
    ]);
  }
  const change = (group: Group, patch: Partial<Group>) =>
    setGroups(groups.map((other) => (other === group ? { ...other, ...patch } : other)));

  async function handleSave() {
    if (await onSave([...groups], `There are ${groups.length} groups.`)) onClose();
  }

  return (
    <Dialog
      title="Groups"
      isOpen
      onClose={onClose}
      width="medium"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" onPress={() => void handleSave()}>
            Save the groups
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p className={styles.note}>
          A group works on one map together; a person is in one group. Tick people in the list to move them.
        </p>
        <div className={styles.line}>
          <TextField
            label="People in a group"
            value={size}
            onChange={setSize}
            error={isSize ? undefined : 'Two to thirty.'}
            autoFocus
          />
          <Button isDisabled={!isSize || students.length === 0} onPress={handleDraw}>
            Draw {students.length} students by lot
          </Button>
        </div>
        <p role="status" className={styles.note}>
          {seed !== null && `Drawn with the number ${seed}. Nothing is saved yet.`}
        </p>
        {groups.map((group, index) => (
          <div key={group.id}>
            <div className={styles.line}>
              <TextField
                label={`Name of group ${index + 1}`}
                value={group.title}
                onChange={(title) => change(group, { title })}
              />
              <IconButton
                label={`Take away ${group.title}`}
                icon={<X aria-hidden />}
                onPress={() => setGroups(groups.filter((other) => other !== group))}
              />
            </div>
            <p className={styles.note}>
              {group.personIds.map((id) => nameOf.get(id) ?? '').join(', ') || 'Nobody yet'}
            </p>
          </div>
        ))}
        <div>
          <Button
            icon={<Plus aria-hidden />}
            onPress={() =>
              setGroups([...groups, { id: nanoid(), title: `Group ${groups.length + 1}`, personIds: [] }])
            }
          >
            One more group
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
