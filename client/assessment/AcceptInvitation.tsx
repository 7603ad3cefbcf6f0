import { useEffect, useState } from 'react';
import type { Invitation } from '#shared/assessment/invitation.ts';
import { unnamed } from '#shared/essay/essay.ts';
import { Refusal, Unreachable } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './AcceptInvitation.module.css';
import { type Invited, invitationService } from './invitation-service.ts';

type AcceptInvitationProps = {
  /** The essay is there to be opened at this address. */
  readonly onOpen: (href: string) => void;
  readonly onHome: () => void;
};

type Looking =
  | { readonly state: 'looking' | 'unreachable' | 'unknown' }
  | { readonly state: 'known'; readonly invited: Invited };

/** Says what a link is about before anything happens, and asks for a name where there is none. */
export function AcceptInvitation({ onOpen, onHome }: AcceptInvitationProps) {
  const [token] = useState(() => window.location.hash.slice(1));
  const [looking, setLooking] = useState<Looking>({ state: 'looking' });
  const [name, setName] = useState('');
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    if (looking.state !== 'looking') return;
    let isGone = false;
    invitationService.look(token).then(
      (invited) => !isGone && setLooking({ state: 'known', invited }),
      (error: unknown) => {
        if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
        if (!isGone) setLooking({ state: error instanceof Refusal ? 'unknown' : 'unreachable' });
      },
    );
    return () => {
      isGone = true;
    };
  }, [token, looking.state]);

  if (looking.state === 'looking') return <p role="status">Looking at the invitation …</p>;
  if (looking.state === 'unreachable')
    return (
      <EmptyState
        isPage
        title="The server cannot be reached"
        actions={
          <Button variant="primary" onPress={() => setLooking({ state: 'looking' })}>
            Try again
          </Button>
        }
      >
        The link is as good as before; open it again when you are online.
      </EmptyState>
    );
  if (looking.state !== 'known')
    return (
      <EmptyState
        isPage
        title="This link leads nowhere"
        actions={<Button onPress={onHome}>Go to my maps</Button>}
      >
        Its writer may have taken it back, or a part of it was lost on the way. Ask for a new link, and copy
        all of it.
      </EmptyState>
    );

  const { invited } = looking;
  const words = roleWords[invited.role];

  async function handleAccept() {
    if (invited.needsName && name.trim() === '') return setTrouble('Say how you want to be called.');
    setBusy(true);
    setTrouble('');
    try {
      const { essayId, role } = await invitationService.accept(token, invited.needsName ? name.trim() : null);
      onOpen(role === 'assessor' ? `/essays/${essayId}/assess` : `/essays/${essayId}`);
    } catch (error) {
      if (error instanceof Refusal) setTrouble(error.message);
      else if (error instanceof Unreachable)
        setTrouble('The server cannot be reached. Try again when it is back.');
      else throw error;
      setBusy(false);
    }
  }

  return (
    <div className={styles.card}>
      <p className={styles.who}>
        {['', unnamed].includes(invited.student.trim()) ? 'A writer' : invited.student} {words.asks}
      </p>
      <h1 className={styles.title}>{invited.title}</h1>
      <p>{words.means}</p>
      {invited.needsName && (
        <TextField
          label="Your name"
          description="The writer sees it beside what you write. No account is needed; this browser remembers you."
          value={name}
          onChange={setName}
          onSubmit={() => void handleAccept()}
          error={trouble || undefined}
          autoFocus
        />
      )}
      {!invited.needsName && trouble && <p role="alert">{trouble}</p>}
      <div className={styles.acts}>
        <Button
          variant="primary"
          onPress={() => void handleAccept()}
          isPending={isBusy}
          autoFocus={!invited.needsName}
        >
          {isBusy ? 'Opening …' : words.button}
        </Button>
      </div>
    </div>
  );
}

const roleWords: Readonly<
  Record<Invitation['role'], { readonly asks: string; readonly means: string; readonly button: string }>
> = {
  assessor: {
    asks: 'asks you to assess',
    means:
      'You read the text and the map, choose levels of the rubric and write comments. Nothing is seen before you release it.',
    button: 'Open and assess',
  },
  commenter: {
    asks: 'asks you to comment on',
    means: 'You read the text and the map and write comments that everybody on the essay sees.',
    button: 'Open the essay',
  },
  reader: {
    asks: 'lets you read',
    means: 'You read the text and the map as they are now and as they grow.',
    button: 'Open the essay',
  },
};
