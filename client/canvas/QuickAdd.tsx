import { actNamed } from '#client/desk/acts/index.ts';
import { keysText } from '#client/desk/acts/keyboard.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import { kinds } from '#shared/graph/kinds/index.ts';
import type { NodeKindId } from '#shared/graph/records.ts';
import styles from './QuickAdd.module.css';

type AddButton = { readonly kind: NodeKindId; readonly actId: string };

const buttons: readonly AddButton[] = [
  { kind: 'claim', actId: 'add-claim' },
  { kind: 'evidence', actId: 'add-evidence' },
  { kind: 'counterargument', actId: 'add-counterargument' },
  { kind: 'rebuttal', actId: 'add-rebuttal' },
  { kind: 'warrant', actId: 'add-warrant' },
];

/** Adds to what is selected by one press, for those who have no keyboard at hand; without a selection, a new claim. */
export function QuickAdd() {
  const desk = useDesk();
  const hasSelection = useDeskState((state) => state.selection.length > 0);
  const usable = useDeskState((state) =>
    buttons.map((button) => actOf(button, state.selection.length > 0).isAvailable(state)).join(' '),
  ).split(' ');
  return (
    <div className={styles.strip}>
      {buttons.map((button, index) => {
        const { kind } = button;
        const act = actOf(button, hasSelection);
        const keys = keysText(act);
        return (
          <button
            key={kind}
            type="button"
            className={styles.button}
            disabled={usable[index] !== 'true'}
            title={keys === '' ? act.title : `${act.title} (${keys})`}
            aria-label={act.title}
            onClick={() => act.perform(desk)}
          >
            <KindIcon kind={kind} />
            <span className={styles.word}>{kinds[kind].title}</span>
          </button>
        );
      })}
    </div>
  );
}

function actOf({ kind, actId }: AddButton, hasSelection: boolean) {
  return actNamed(kind === 'claim' && !hasSelection ? 'add-root' : actId);
}
