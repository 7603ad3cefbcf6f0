import { useState } from 'react';
import { Link } from 'wouter';
import { newPinHint, newPinWords, writtenPinSchema } from '#shared/accounts/pin.ts';
import type { Joined, JoinLook } from '#shared/courses/people-changes.ts';
import { Refusal } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useAsked } from '../use-asked.ts';
import { courseService, troubleOf } from './course-service.ts';
import styles from './JoinForm.module.css';

type JoinFormProps = {
  readonly code: string;
  readonly onJoined: (joined: Joined) => void;
};

/** What a code leads to, and the two fields of a pupil: name and PIN. */
export function JoinForm({ code, onJoined }: JoinFormProps) {
  const { asked, load } = useAsked(code, courseService.look, { again: 'on return' });
  if (asked.state === 'loading') return <p role="status">Looking at the code …</p>;
  if (asked.state === 'ready') return <Form code={code} look={asked.value} onJoined={onJoined} />;
  return (
    <EmptyState
      isPage
      title={
        asked.state === 'refused' && asked.isGone
          ? 'This code leads nowhere'
          : 'The course takes nobody in right now'
      }
      actions={
        <>
          <Button variant="primary" onPress={() => void load()}>
            Try again
          </Button>
          <Link href="/join">Type another code</Link>
        </>
      }
    >
      {asked.why}
    </EmptyState>
  );
}

type FormProps = JoinFormProps & { readonly look: JoinLook };

function Form({ code, look, onJoined }: FormProps) {
  const [name, setName] = useState(look.name ?? '');
  const [pin, setPin] = useState('');
  const [trouble, setTrouble] = useState<{
    readonly at: 'name' | 'pin' | 'all';
    readonly text: string;
  } | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function handleJoin() {
    if (isBusy) return;
    if (look.needsName && name.trim() === '') return setTrouble({ at: 'name', text: 'Write your name.' });
    const written = writtenPinSchema.safeParse(pin);
    if (pin !== '' && !written.success)
      return setTrouble({ at: 'pin', text: written.error.issues[0]?.message ?? newPinWords });
    setBusy(true);
    setTrouble(null);
    try {
      const body = look.needsName ? { name: name.trim(), ...(pin !== '' && { pin }) } : {};
      onJoined(await courseService.join(code, body));
    } catch (error) {
      // Only the server knows whether it is the PIN somebody has, or a new one, of which more is asked.
      const isPin = pin !== '' && error instanceof Refusal && error.code === 'not-valid';
      setTrouble({ at: isPin ? 'pin' : look.needsName ? 'name' : 'all', text: troubleOf(error) });
      setBusy(false);
    }
  }

  const errorAt = (at: 'name' | 'pin') => (trouble?.at === at ? trouble.text : undefined);
  return (
    <div className={styles.card}>
      <p className={styles.who}>
        {look.instructors.join(', ') || 'A course'}
        {look.term && ` · ${look.term}`}
      </p>
      <h1 className={styles.title}>{look.title}</h1>
      {look.needsName && (
        <>
          <TextField
            label="Your name"
            description="As it is on the class list."
            value={name}
            onChange={setName}
            onSubmit={() => void handleJoin()}
            error={errorAt('name')}
            autoFocus
          />
          <TextField
            label="PIN"
            description={
              newPinHint(pin) ||
              'Six or more digits or letters that you choose, or those on your slip. With your name and the code they bring you back on any device. Without one, only this browser knows you.'
            }
            value={pin}
            onChange={(value) => setPin(value.replace(/\s/g, ''))}
            onSubmit={() => void handleJoin()}
            error={errorAt('pin')}
          />
        </>
      )}
      {trouble?.at === 'all' && <p role="alert">{trouble.text}</p>}
      <div>
        <Button
          variant="primary"
          isPending={isBusy}
          onPress={() => void handleJoin()}
          autoFocus={!look.needsName}
        >
          {isBusy ? 'Joining …' : look.courseId ? 'Open the course' : 'Join'}
        </Button>
      </div>
      {look.needsName && (
        <p className={styles.who}>
          Have an account? <Link href="/sign-in">Sign in first</Link>, then open this link again.
        </p>
      )}
    </div>
  );
}
