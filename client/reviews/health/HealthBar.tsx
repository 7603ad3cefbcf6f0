import type { ReviewHealth } from '#shared/reviews/health.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import styles from './Health.module.css';
import { useSaving } from './use-saving.ts';

type HealthBarProps = {
  readonly health: ReviewHealth;
  readonly say: (text: string, tone?: 'done' | 'attention') => void;
  readonly onRepair: () => void;
  readonly onNudgeAll: () => void;
};

/** What is done for the whole class. */
export function HealthBar({ health, say, onRepair, onNudgeAll }: HealthBarProps) {
  const { assignment, mayLead, allocatedAt, missing } = health;
  const { isSaving, save } = useSaving(assignment.id, say);
  const toNudge = missing.filter(({ mayNudge }) => mayNudge).length;
  return (
    <div className={styles.bar}>
      {mayLead && allocatedAt !== null && (
        <>
          {toNudge > 0 && (
            <Button opens="dialog" onPress={onNudgeAll}>
              Remind all {toNudge}…
            </Button>
          )}
          <Button opens="dialog" onPress={onRepair}>
            Repair…
          </Button>
        </>
      )}
      <MenuButton
        label="Save as"
        variant="secondary"
        isDisabled={isSaving}
        items={[
          { id: 'health', title: 'What needs a look as a spreadsheet (CSV)' },
          { id: 'pdf', title: 'Everything as PDF' },
        ]}
        onAction={(id) => void save(id === 'pdf' ? 'pdf' : 'health')}
      >
        {isSaving ? 'Saving …' : 'Save as'}
      </MenuButton>
    </div>
  );
}
