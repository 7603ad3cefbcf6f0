import { Plus } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import {
  type CalibrationMap,
  mostCalibrationMaps,
  type PutCalibrationMap,
} from '#shared/reviews/calibration.ts';
import { failureWords } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useAsked } from '../../use-asked.ts';
import styles from './Calibration.module.css';
import { CalibrationPeople } from './CalibrationPeople.tsx';
import { ChooseMap } from './ChooseMap.tsx';
import { calibrationService } from './calibration-service.ts';
import { mapState, triedWords } from './map-words.ts';

type CalibrationViewProps = { readonly assignmentId: string; readonly mayLead: boolean };

/** The maps that students judge before they review, and how they judged them: for staff. */
export function CalibrationView({ assignmentId, mayLead }: CalibrationViewProps) {
  const { asked, load } = useAsked(assignmentId, calibrationService.overview);
  const [isChoosing, setChoosing] = useState(false);
  const [leaving, setLeaving] = useState<CalibrationMap | null>(null);
  const [trouble, setTrouble] = useState('');
  const [, navigate] = useLocation();
  if (asked.state === 'loading') return <p>Loading the calibration maps …</p>;
  if (asked.state !== 'ready')
    return (
      <div role="alert">
        <EmptyState
          title="The calibration maps cannot be shown"
          actions={
            <Button variant="primary" onPress={() => void load()}>
              Try again
            </Button>
          }
        >
          {asked.why}
        </EmptyState>
      </div>
    );
  const { maps, people } = asked.value;

  async function choose(from: NonNullable<PutCalibrationMap['from']>) {
    const id = nanoid();
    await calibrationService.put(assignmentId, id, { from });
    navigate(`/assignments/${assignmentId}/calibration/${id}`);
  }

  async function takeAway({ id, essay }: CalibrationMap) {
    setLeaving(null);
    setTrouble('');
    try {
      await calibrationService.remove(assignmentId, id);
    } catch (error) {
      setTrouble(failureWords(`“${essay.title}” was not taken away`, error));
    }
    await load();
  }

  return (
    <div className={styles.view}>
      <section className={styles.part} aria-labelledby="calibration-maps">
        <h2 id="calibration-maps" className={styles.heading}>
          Maps to judge
        </h2>
        <p>
          You assess one to three maps by the assignment’s rubric. Students judge the same maps, then see your
          levels and reasons row by row. {askedWords[asked.value.asked ?? 'none']}{' '}
          {mayLead && (asked.value.asked ?? 'none') === 'none' && (
            <Link href={`/assignments/${assignmentId}/edit`}>Change the assignment</Link>
          )}
        </p>
        {maps.length === 0 ? (
          <EmptyState title="No map is chosen yet">
            A map with a clear strength and a clear gap teaches most. Take one of your own, or the sample.
          </EmptyState>
        ) : (
          <ul className={styles.maps}>
            {maps.map((map) => (
              <li key={map.id} className={styles.map}>
                <div className={styles.names}>
                  <Link href={`/assignments/${assignmentId}/calibration/${map.id}`} className={styles.title}>
                    {map.essay.title}
                  </Link>
                  <span className={styles.quiet}>
                    {mapState(map)}. {map.tried > 0 && triedWords(map.tried)}
                  </span>
                </div>
                {mayLead && (
                  <Button
                    variant="quiet"
                    label={`Take away “${map.essay.title}”…`}
                    opens="dialog"
                    onPress={() => setLeaving(map)}
                  >
                    Take away…
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        {mayLead && maps.length < mostCalibrationMaps && (
          <div>
            <Button
              variant={maps.length === 0 ? 'primary' : 'secondary'}
              icon={<Plus aria-hidden />}
              onPress={() => setChoosing(true)}
            >
              Choose a map
            </Button>
          </div>
        )}
        {trouble !== '' && <p role="alert">{trouble}</p>}
      </section>
      <CalibrationPeople people={people} isAsked={maps.some(({ isReady }) => isReady)} />
      {isChoosing && <ChooseMap onChoose={choose} onClose={() => setChoosing(false)} />}
      {leaving && (
        <Dialog
          title={`Take away “${leaving.essay.title}”?`}
          isOpen
          onClose={() => setLeaving(null)}
          width="narrow"
          actions={
            <>
              <Button onPress={() => setLeaving(null)}>Keep it</Button>
              <Button variant="danger" onPress={() => void takeAway(leaving)}>
                Take it away
              </Button>
            </>
          }
        >
          <p>
            Your levels and reasons for it go too, and what students have judged of it.{' '}
            {leaving.tried > 0 && triedWords(leaving.tried)} The essay itself stays as it is.
          </p>
        </Dialog>
      )}
    </div>
  );
}

const askedWords = {
  required: 'In this assignment nobody reviews before they have judged them; how well does not matter.',
  offered: 'In this assignment they may, and need not.',
  none: 'This assignment asks for no calibration yet: students see nothing of the maps until it does.',
} as const;
