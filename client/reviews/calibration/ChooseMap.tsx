import { useState } from 'react';
import type { PutCalibrationMap } from '#shared/reviews/calibration.ts';
import { failureWords } from '../../api.ts';
import { assignmentService } from '../../assignments/assignment-service.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { useAsked } from '../../use-asked.ts';

type ChooseMapProps = {
  /** @throws Unreachable and Refusal */
  readonly onChoose: (from: NonNullable<PutCalibrationMap['from']>) => Promise<void>;
  readonly onClose: () => void;
};

/** Not an essay’s id: those have no blank. */
const sample = 'the sample';

/** Which essay becomes a calibration map, as it is now. */
export function ChooseMap({ onChoose, onClose }: ChooseMapProps) {
  const { asked } = useAsked('my maps', assignmentService.myMaps);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState('');
  const own =
    asked.state === 'ready' ? asked.value.filter(({ role, nodes }) => role === 'owner' && nodes > 0) : [];

  async function handleChoose() {
    if (chosen === null || isSending) return;
    setSending(true);
    setTrouble('');
    try {
      await onChoose(chosen === sample ? { type: 'sample' } : { type: 'essay', essayId: chosen });
    } catch (error) {
      setTrouble(failureWords('The map was not chosen', error));
      setSending(false);
    }
  }

  return (
    <Dialog
      title="Choose a map to judge"
      isOpen
      onClose={onClose}
      width="medium"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={chosen === null}
            isPending={isSending}
            onPress={() => void handleChoose()}
          >
            {isSending ? 'Choosing …' : 'Choose and assess'}
          </Button>
        </>
      }
    >
      <p>It is taken as it is now: what you change in the essay later does not change it here.</p>
      {asked.state === 'loading' && <p>Loading your essays …</p>}
      {asked.state === 'failed' && <p role="alert">Your own essays cannot be listed: {asked.why}</p>}
      <RadioList
        label="Map"
        value={chosen}
        onChange={setChosen}
        items={[
          {
            id: sample,
            title: 'The sample: border security and human rights',
            description: 'A finished map with two gaps left in it, and no text.',
            group: 'Ships with Groundwork',
          },
          ...own.map(({ essay, nodes }) => ({
            id: essay.id,
            title: essay.title,
            description: `${nodes} nodes`,
            group: 'Your own essays',
          })),
        ]}
      />
      {trouble !== '' && <p role="alert">{trouble}</p>}
    </Dialog>
  );
}
