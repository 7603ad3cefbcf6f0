import { Button } from '#client/ui/Button.tsx';
import { notUsefulLimit, type RuleUsefulness } from '#shared/rubric/rule-usefulness.ts';
import styles from './NotUseful.module.css';

export type NotUsefulProps = {
  readonly count: RuleUsefulness | undefined;
  readonly isOn: boolean;
  readonly title: string;
  readonly onTurnOff: () => void;
};

/** How often students sent away what this rule said; silent until it has said something. */
export function NotUseful({ count, isOn, title, onTurnOff }: NotUsefulProps) {
  if (!count || count.raised === 0 || count.notUseful === null) return null;
  const isMany = count.notUseful > notUsefulLimit;
  const percent = Math.round(count.notUseful * 100);
  const times = count.raised === 1 ? 'once' : `${count.raised} times`;
  return (
    <p className={isMany ? styles.many : styles.rate}>
      {`Raised ${times}, ${percent} % not useful${reasonWords(count)}.`}
      {isMany && isOn && (
        <>
          {' Consider turning it off. '}
          <Button variant="quiet" label={`Turn it off: ${title}`} onPress={onTurnOff}>
            Turn it off
          </Button>
        </>
      )}
    </p>
  );
}

/** “: 2 not needed here, 1 wrong”. */
function reasonWords({ byReason }: RuleUsefulness): string {
  const parts = [
    [byReason['not-needed-here'], 'not needed here'],
    [byReason['rule-is-wrong'], 'wrong'],
  ] as const;
  const said = parts.filter(([times]) => times > 0).map(([times, words]) => `${times} ${words}`);
  return said.length === 0 ? '' : `: ${said.join(', ')}`;
}
