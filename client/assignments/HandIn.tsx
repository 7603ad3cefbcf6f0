import { nanoid } from 'nanoid';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Check, Submission } from '#shared/assignments/work.ts';
import { Refusal, Unreachable } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { assignmentService, type Checklist } from './assignment-service.ts';
import { CheckList } from './CheckList.tsx';
import styles from './HandIn.module.css';
import { Receipt } from './Receipt.tsx';

export type HandInProps = {
  readonly assignmentId: string;
  readonly title: string;
  readonly timeZone: string;
  /** Whether everything that was written is on the server: what is not is not handed in. */
  readonly isSaved: boolean;
  /** Leads to what a point speaks of; without it a point is words alone. */
  readonly show?: ((check: Check) => void) | undefined;
  /** The findings behind the points that stop it, where the page knows them. */
  readonly stopping?: ((stops: readonly Check[]) => ReactNode) | undefined;
  readonly onHandedIn: (submission: Submission) => void;
  readonly onClose: () => void;
};

/** What to look at before handing in, a note, the one button, and then the receipt. Only a gate that is switched on stops it. */
export function HandIn(props: HandInProps) {
  const { assignmentId, isSaved } = props;
  const [list, setList] = useState<Checklist | null>(null);
  const [note, setNote] = useState('');
  const [trouble, setTrouble] = useState('');
  const [isSending, setSending] = useState(false);
  const [submission, setSubmission] = useState<Submission | null>(null);
  /** The same for a try after a lost answer, another one once the essay has changed. */
  const sent = useRef({ id: nanoid(), revision: -1 });

  useEffect(() => {
    if (!isSaved) return;
    let isGone = false;
    assignmentService.checks(assignmentId).then(
      (read) => !isGone && setList(read),
      (error: unknown) => {
        if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
        if (!isGone) setTrouble(error.message);
      },
    );
    return () => {
      isGone = true;
    };
  }, [assignmentId, isSaved]);

  const stops = list?.checks.filter(({ state }) => state === 'stops') ?? [];

  async function handleSend() {
    if (!list) return;
    setSending(true);
    setTrouble('');
    if (sent.current.revision !== list.revision) sent.current = { id: nanoid(), revision: list.revision };
    try {
      const made = await assignmentService.submit(assignmentId, { ...sent.current, note: note.trim() });
      setSubmission(made);
      props.onHandedIn(made);
    } catch (error) {
      if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
      setTrouble(
        error instanceof Unreachable
          ? 'The server cannot be reached, so it is not handed in yet. Try again when the connection is back.'
          : error.message,
      );
      // Somebody has gone on writing, or a date has passed: the list is another one now.
      if (error instanceof Refusal)
        await assignmentService.checks(assignmentId).then(setList, () => undefined);
    } finally {
      setSending(false);
    }
  }

  if (submission)
    return (
      <Dialog
        title="Handed in"
        isOpen
        onClose={props.onClose}
        width="medium"
        actions={
          <Button variant="primary" onPress={props.onClose} autoFocus>
            Done
          </Button>
        }
      >
        <Receipt submission={submission} title={props.title} timeZone={props.timeZone} />
        <p>
          You may go on working. The newest one that you hand in counts. Receipts stay on{' '}
          <Link href={`/assignments/${assignmentId}`}>the assignment’s page</Link>, to be printed.
        </p>
      </Dialog>
    );

  return (
    <Dialog
      title={`Hand in “${props.title}”`}
      isOpen
      onClose={props.onClose}
      width="medium"
      actions={
        <>
          <Button variant="quiet" onPress={props.onClose}>
            Not yet
          </Button>
          <Button
            variant="primary"
            isDisabled={!list || stops.length > 0}
            isPending={isSending}
            onPress={() => void handleSend()}
          >
            {isSending ? 'Handing in …' : 'Hand in'}
          </Button>
        </>
      }
    >
      {!list && trouble === '' && (
        <p role="status">{isSaved ? 'Looking through it …' : 'Saving your last words …'}</p>
      )}
      {list && (
        <CheckList
          label="Before you hand in"
          checks={list.checks}
          act={(check) =>
            check.state !== 'fine' &&
            props.show &&
            showable.includes(check.id) && (
              <Button label={`Show: ${check.text}`} onPress={() => props.show?.(check)}>
                Show
              </Button>
            )
          }
        />
      )}
      {stops.length > 0 && (
        <div className={styles.stopped}>
          <p>Your instructor wants this done before anything is handed in:</p>
          {props.stopping?.(stops) ?? <p>{stops.map(({ text }) => text).join(' ')}</p>}
        </div>
      )}
      {list && stops.length === 0 && (
        <TextField
          label="A note to whoever reads it"
          multiline
          rows={2}
          value={note}
          onChange={(words) => setNote(words.slice(0, 1_000))}
          description="If there is something to say about it; most leave this empty."
        />
      )}
      <p role="alert" className={styles.trouble}>
        {trouble}
      </p>
    </Dialog>
  );
}

/** A deadline and a group are nowhere in the essay. */
const showable: readonly Check['id'][] = ['map', 'text', 'missing', 'findings', 'passages'];
