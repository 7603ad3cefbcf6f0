import { useState } from 'react';
import { emailSchema } from '#shared/accounts/account.ts';
import { type CourseMember, type CoursePeople, givenRoleSchema } from '#shared/courses/course.ts';
import type { PatchMember } from '#shared/courses/people-changes.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Courses.module.css';
import { roleItems } from './role-words.ts';

type MemberDialogProps = {
  readonly people: CoursePeople;
  readonly member: CourseMember;
  /** Answers whether it was done. */
  readonly onSave: (member: CourseMember, patch: PatchMember) => Promise<boolean>;
  readonly onClose: () => void;
};

const none = '';

/** Name, role, section and group of one person. */
export function MemberDialog({ people, member, onSave, onClose }: MemberDialogProps) {
  const [name, setName] = useState(member.name);
  const [email, setEmail] = useState(member.email ?? '');
  const [role, setRole] = useState(givenRoleSchema.safeParse(member.role).data ?? 'student');
  const [sectionId, setSectionId] = useState(member.sectionId ?? none);
  const [groupId, setGroupId] = useState(member.groupId ?? none);
  const [isBusy, setBusy] = useState(false);
  const isAddress = email.trim() === '' || emailSchema.safeParse(email).success;

  async function handleSave() {
    if (isBusy || name.trim() === '' || !isAddress) return;
    setBusy(true);
    const patch = {
      ...{ name: name.trim(), email: email.trim() === '' ? null : email.trim(), role },
      ...{ sectionId: sectionId || null, groupId: groupId || null },
    };
    await onSave(member, patch);
    onClose();
  }

  const places = (list: readonly { readonly id: string; readonly title: string }[]) => [
    { id: none, title: 'None' },
    ...list.map(({ id, title }) => ({ id, title })),
  ];
  return (
    <Dialog
      title={member.name}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" isPending={isBusy} onPress={() => void handleSave()}>
            Save
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          label="Name on the roster"
          value={name}
          onChange={setName}
          error={name.trim() === '' ? 'Write a name.' : undefined}
          autoFocus
        />
        <TextField
          label="E-mail (optional)"
          description="An account with this address needs no code to join."
          value={email}
          onChange={setEmail}
          error={isAddress ? undefined : 'Write an e-mail address, like ana@school.org.'}
        />
        <Select label="Role" items={roleItems} value={role} onChange={setRole} />
        {people.sections.length > 0 && (
          <Select label="Section" items={places(people.sections)} value={sectionId} onChange={setSectionId} />
        )}
        {people.groups.length > 0 && (
          <Select label="Group" items={places(people.groups)} value={groupId} onChange={setGroupId} />
        )}
      </div>
    </Dialog>
  );
}
