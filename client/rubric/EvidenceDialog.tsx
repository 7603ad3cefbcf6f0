import { Button } from '#client/ui/Button.tsx';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { kinds } from '#shared/graph/kinds/index.ts';
import { type NodeKindId, nodeKindIds } from '#shared/graph/records.ts';
import { changeCriterion } from '#shared/rubric/editing/criteria.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';
import styles from './EvidenceDialog.module.css';
import { rulesByTopic } from './rule-groups.ts';
import { useRubricDesk, useRubricState } from './use-rubric-desk.ts';

export type EvidenceDialogProps = {
  readonly criterion: Criterion;
  readonly name: string;
  readonly onClose: () => void;
};

/** Joins a criterion to the map: the nodes that it speaks of, and the checks whose coverage stands beside its levels. */
export function EvidenceDialog({ criterion, name, onClose }: EvidenceDialogProps) {
  const desk = useRubricDesk();
  const uses = useRubricState((state) => state.body.rules);
  const { id } = criterion;
  const isOn = (ruleId: string) => uses.some((use) => use.ruleId === ruleId && use.enabled);

  function handleKind(kind: NodeKindId, isChosen: boolean) {
    const chosen = nodeKindIds.filter((other) =>
      other === kind ? isChosen : criterion.nodeKinds.includes(other),
    );
    desk.edit((body) => changeCriterion(body, id, { nodeKinds: chosen }));
  }
  function handleRule(ruleId: string, isChosen: boolean) {
    const rest = criterion.rules.filter((other) => other !== ruleId);
    desk.edit((body) => changeCriterion(body, id, { rules: isChosen ? [...rest, ruleId] : rest }));
  }

  return (
    <Dialog
      title={`Shown on the map: ${name}`}
      isOpen
      onClose={onClose}
      width="medium"
      actions={
        <Button variant="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles.content}>
        <p className={styles.why}>
          Who assesses sees these beside the levels: what is on the map, and how much of it has no open
          finding. It is evidence, never a score: people pick the level.
        </p>
        <fieldset className={styles.group}>
          <legend className={styles.legend}>Nodes it speaks of</legend>
          <div className={styles.columns}>
            {nodeKindIds.map((kind) => (
              <Checkbox
                key={kind}
                label={kinds[kind].title}
                value={criterion.nodeKinds.includes(kind)}
                onChange={(isChosen) => handleKind(kind, isChosen)}
              />
            ))}
          </div>
        </fieldset>
        {rulesByTopic.map(({ topic, title, rules }) => (
          <fieldset key={topic} className={styles.group}>
            <legend className={styles.legend}>Checks: {title.toLowerCase()}</legend>
            {rules.map((rule) => (
              <Checkbox
                key={rule.id}
                label={isOn(rule.id) ? rule.title : `${rule.title} (switched off in this rubric)`}
                value={criterion.rules.includes(rule.id)}
                onChange={(isChosen) => handleRule(rule.id, isChosen)}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </Dialog>
  );
}
