import { Link2 } from 'lucide-react';
import { useState } from 'react';
import type { Invitation, Member } from '#shared/assessment/invitation.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InvitationLink } from './InvitationLink.tsx';
import { OwnName } from './OwnName.tsx';
import styles from './ShareDialog.module.css';
import { useSharing } from './use-sharing.ts';

type ShareDialogProps = { readonly essayId: string; readonly onClose: () => void };

/** The link for whoever assesses the essay, and who has access to it by now. */
export function ShareDialog({ essayId, onClose }: ShareDialogProps) {
  const { shared, trouble, isBusy, ownName, callMyself, retry, make, revoke, remove } = useSharing(essayId);
  const [said, setSaid] = useState('');
  const links = shared?.invitations.filter(({ role }) => role === 'assessor') ?? [];
  const others = shared?.members.filter(({ isYou }) => !isYou) ?? [];

  async function handleRemove({ personId, name }: Member) {
    if (await remove(personId)) setSaid(`${name || 'Somebody'} has no access any more.`);
  }

  async function handleRevoke(invitation: Invitation) {
    if (await revoke(invitation.id)) setSaid('The link is taken back: it opens nothing any more.');
  }

  return (
    <Dialog title="Share" isOpen onClose={onClose} width="medium">
      <div className={styles.content}>
        <p>
          Send the link to whoever is to assess your essay. They read its text, its map and its sources and
          see every later change; they write comments and choose levels of the rubric, and change nothing. You
          see what they wrote once they release it.
        </p>
        {trouble && (
          <p role="alert" className={styles.trouble}>
            {trouble}
            {!shared && <Button onPress={() => void retry()}>Try again</Button>}
          </p>
        )}
        {shared && (
          <section className={styles.section} aria-labelledby="share-link">
            <h3 id="share-link" className={styles.heading}>
              Link for assessors
            </h3>
            {links.map((invitation) => (
              <InvitationLink
                key={invitation.id}
                invitation={invitation}
                onCopied={() => setSaid('The link is copied.')}
                onRevoke={() => void handleRevoke(invitation)}
              />
            ))}
            {links.length === 0 ? (
              <div>
                <Button
                  variant="primary"
                  icon={<Link2 aria-hidden />}
                  isPending={isBusy}
                  onPress={() => void make('assessor')}
                >
                  Make a link
                </Button>
              </div>
            ) : (
              <p className={styles.hint}>
                Whoever has this link can open it; no account is needed. Taking it back shuts out nobody who
                has opened it already: remove them below.
              </p>
            )}
          </section>
        )}
        {shared && ownName !== null && <OwnName name={ownName} onName={callMyself} />}
        {shared && (
          <section className={styles.section} aria-labelledby="share-members">
            <h3 id="share-members" className={styles.heading}>
              Who has access
            </h3>
            {others.length === 0 && <p className={styles.hint}>Only you.</p>}
            <ul className={styles.list}>
              {others.map((member) => (
                <li key={member.personId} className={styles.row}>
                  <span>
                    <span className={styles.name}>{member.name || 'Somebody without a name'}</span>{' '}
                    <span className={styles.role}>{roleWords[member.role]}</span>
                  </span>
                  <Button
                    label={`Remove ${member.name || 'somebody'}`}
                    isPending={isBusy}
                    onPress={() => void handleRemove(member)}
                  >
                    Remove
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {!shared && !trouble && <p role="status">Looking who has access …</p>}
        <p role="status" className={styles.hint}>
          {said}
        </p>
      </div>
    </Dialog>
  );
}

const roleWords: Readonly<Record<Member['role'], string>> = {
  owner: 'wrote it',
  editor: 'writes with you',
  commenter: 'reads and comments',
  assessor: 'assesses it',
  reader: 'reads it',
};
