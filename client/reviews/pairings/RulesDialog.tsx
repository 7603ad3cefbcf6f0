import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ReviewRule, ReviewRuleType } from '#shared/reviews/review.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import type { PairingDialogProps } from './PairingDialogs.tsx';
import styles from './Pairings.module.css';
import { isSamePair, withRule } from './pairing-choices.ts';
import { ruleTypes, ruleWords } from './pairing-words.ts';

/** Who must not, should not or must review whom; kept by every drawing and repair. */
export function RulesDialog({ overview, acts, onClose }: PairingDialogProps) {
  const [rules, setRules] = useState(overview.rules as readonly ReviewRule[]);
  const [type, setType] = useState<ReviewRuleType>('must-not');
  const [reviewerId, setReviewerId] = useState<string | null>(null);
  const [authorId, setAuthorId] = useState<string | null>(null);
  const [isBothWays, setBothWays] = useState(true);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const names = new Map(overview.reviewers.map(({ personId, name }) => [personId, name]));
  const people = overview.reviewers.map(({ personId, name }) => ({ id: personId, title: name }));
  const isPair = reviewerId !== null && authorId !== null && reviewerId !== authorId;

  /** The rules with the one that is chosen below, whether “Add the rule” was pressed for it or not. */
  function withChosen() {
    if (reviewerId === null || authorId === null || !isPair) return rules;
    return withRule(rules, { reviewerId, authorId, type }, isBothWays && type !== 'must');
  }
  function handleAdd() {
    setRules(withChosen());
    setReviewerId(null);
    setAuthorId(null);
  }
  async function handleSave() {
    setBusy(true);
    const why = await acts.putRules(withChosen());
    setBusy(false);
    if (why === null) onClose();
    else setTrouble(why);
  }

  return (
    <Dialog
      title="Exclusions"
      isOpen
      onClose={onClose}
      width="medium"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Leave them as they were
          </Button>
          <Button variant="primary" isPending={isBusy} onPress={() => void handleSave()}>
            Save the rules
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.words}>
          Nobody reviews their own map or that of their group; that needs no rule. What should not be is given
          up only where nothing else is left, and you are told.
        </p>
        {rules.length === 0 ? (
          <p>There are no rules yet.</p>
        ) : (
          <ul className={styles.rules} aria-label="Rules">
            {rules.map((rule) => (
              <li key={`${rule.reviewerId} ${rule.authorId}`} className={styles.rule}>
                <span>{ruleWords(rule, names)}</span>
                <IconButton
                  label={`Remove: ${ruleWords(rule, names)}`}
                  size="small"
                  icon={<Trash2 aria-hidden />}
                  onPress={() => setRules(rules.filter((other) => !isSamePair(other, rule)))}
                />
              </li>
            ))}
          </ul>
        )}
        <fieldset className={styles.fieldset}>
          <legend className={styles.legend}>Another rule</legend>
          <Select label="Reviewer" items={people} value={reviewerId} onChange={setReviewerId} />
          <div className={styles.filters}>
            <Segmented label="Rule" items={ruleTypes} value={type} onChange={setType} isTight />
          </div>
          <Select label="Author" items={people} value={authorId} onChange={setAuthorId} />
          {type !== 'must' && (
            <Checkbox label="The other way round too" value={isBothWays} onChange={setBothWays} />
          )}
          {reviewerId !== null && reviewerId === authorId && (
            <p className={styles.words}>Nobody reviews their own map anyway. Choose two people.</p>
          )}
          <div>
            <Button isDisabled={!isPair} onPress={handleAdd}>
              Add the rule
            </Button>
          </div>
        </fieldset>
        {trouble !== '' && (
          <p role="alert" className={styles.trouble}>
            {trouble}
          </p>
        )}
      </div>
    </Dialog>
  );
}
