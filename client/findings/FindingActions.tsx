import { canEdit } from '#client/desk/acts/selection.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { MenuButton } from '#client/ui/MenuButton.tsx';
import type { Finding, Suggestion } from '#shared/rubric/finding.ts';
import styles from './FindingCard.module.css';
import { placeOf } from './place.ts';
import { showPlace } from './show-place.ts';

type FindingActionsProps = { readonly finding: Finding };

/** The structural ways out that the rule offers, then Show and Dismiss. None of them writes a word for the student. */
export function FindingActions({ finding }: FindingActionsProps) {
  const desk = useDesk();
  const mayEdit = useDeskState(canEdit);
  const graph = useDeskState((state) => state.graph);
  // Every card has Show of its own.
  const fixes = finding.suggestions.filter((fix) => fix.type === 'command' || fix.act !== 'show');
  const [first, ...others] = mayEdit ? fixes : [];
  const on = finding.refs[0] ? placeOf(graph, finding.refs[0])?.on : null;

  function take(fix: Suggestion) {
    desk.setHovered(null);
    desk.takeSuggestion(fix);
  }

  return (
    <div className={styles.actions}>
      {first && (
        <Button variant="primary" onPress={() => take(first)}>
          {first.title}
        </Button>
      )}
      {others.length > 0 && (
        <MenuButton
          label="Other ways"
          variant="secondary"
          items={others.map((fix, at) => ({ id: String(at), title: fix.title }))}
          onAction={(id) => {
            const fix = others[Number(id)];
            if (fix) take(fix);
          }}
        >
          Other ways
        </MenuButton>
      )}
      <span className={styles.aside}>
        {on && (
          <Button variant="quiet" onPress={() => showPlace(desk, on)}>
            Show
          </Button>
        )}
        {mayEdit && (
          <Button
            variant="quiet"
            onPress={() => desk.openForm({ form: 'dismiss', ref: { type: 'finding', id: finding.key } })}
          >
            Dismiss…
          </Button>
        )}
      </span>
    </div>
  );
}
