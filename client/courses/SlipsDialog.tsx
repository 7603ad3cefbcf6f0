import { Printer } from 'lucide-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { Course, CourseMember } from '#shared/courses/course.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Courses.module.css';
import { courseService, type Slips, troubleOf } from './course-service.ts';
import sheet from './SlipSheet.module.css';

type SlipsDialogProps = {
  readonly course: Course;
  readonly chosen: readonly CourseMember[];
  readonly onMade: () => void;
  readonly onClose: () => void;
};

/** New PINs for everybody who is chosen, as slips to print and cut; they are shown this once. */
export function SlipsDialog({ course, chosen: ticked, onMade, onClose }: SlipsDialogProps) {
  const [made, setMade] = useState<Slips | null>(null);
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);
  // Staff who have joined have an account; “all” does not mean them.
  const chosen = ticked.filter(({ role, joinedAt }) => role === 'student' || joinedAt === null);
  const replaced = chosen.filter(({ hasPin }) => hasPin).length;

  async function handleMake() {
    if (isBusy) return;
    setBusy(true);
    try {
      setMade(
        await courseService.slips(
          course.id,
          chosen.map(({ personId }) => personId),
        ),
      );
      setTrouble('');
      onMade();
    } catch (error) {
      setTrouble(troubleOf(error));
    }
    setBusy(false);
  }

  const slips = made?.slips.map(({ personId, name, pin }) => (
    <li key={personId} className={sheet.slip}>
      <strong>{name}</strong>
      <span>
        {course.title}: {window.location.host}/j/{made.joinCode.replace('-', '')}
      </span>
      <span>
        Code <b>{made.joinCode}</b> · PIN <b>{pin}</b>
      </span>
    </li>
  ));
  return (
    <Dialog
      title="PIN slips"
      isOpen
      onClose={onClose}
      width="medium"
      actions={
        made ? (
          <>
            <Button variant="quiet" onPress={onClose}>
              Done
            </Button>
            <Button variant="primary" icon={<Printer aria-hidden />} onPress={() => window.print()}>
              Print
            </Button>
          </>
        ) : (
          <>
            <Button variant="quiet" onPress={onClose}>
              Cancel
            </Button>
            <Button
              variant="primary"
              isPending={isBusy}
              isDisabled={chosen.length === 0}
              onPress={() => void handleMake()}
            >
              {isBusy ? 'Making PINs …' : `Make ${chosen.length} ${chosen.length === 1 ? 'PIN' : 'PINs'}`}
            </Button>
          </>
        )
      }
    >
      <div className={styles.fields}>
        {made ? (
          <>
            <p>Print them now: PINs are not shown again. You can always make new ones.</p>
            <ul className={sheet.screen}>{slips}</ul>
            {createPortal(<ul className={sheet.paper}>{slips}</ul>, document.body)}
          </>
        ) : (
          <p>
            With name, join code and PIN a pupil signs in on any device, without an e-mail address.
            {replaced > 0 &&
              ` ${replaced} of them have a PIN already: it stops, and so do the devices it was used on.`}
          </p>
        )}
        {trouble && (
          <p role="alert" className={styles.trouble}>
            {trouble}
          </p>
        )}
      </div>
    </Dialog>
  );
}
