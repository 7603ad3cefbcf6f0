import { MessageSquarePlus } from 'lucide-react';
import { primaryOf } from '#client/desk/acts/selection.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { spokenEnd } from '#shared/graph/labels.ts';
import styles from './Writing.module.css';

/** On a narrow screen, below the map: a comment on what was tapped, without a key and without looking for the form. */
export function PlaceBar() {
  const desk = useDesk();
  const selected = useDeskState(primaryOf);
  const words = useDeskState((state) => {
    const ref = primaryOf(state);
    return ref ? spokenEnd(state.graph, ref) : '';
  });
  if (!selected) return null;
  return (
    <div className={styles.place}>
      <Button icon={<MessageSquarePlus aria-hidden />} onPress={() => desk.setCommenting(selected)}>
        Comment on {words}
      </Button>
    </div>
  );
}
