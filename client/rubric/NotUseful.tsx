import { Button } from '#client/ui/Button.tsx';
import styles from './NotUseful.module.css';
import type { RuleUseCount } from './rubric-service.ts';

/** Share of “not useful” above which a rule costs more than it gives (ux.md 3.4). */
export const tooMany = 0.15;

export type NotUsefulProps = {
  readonly count: RuleUseCount | undefined;
  readonly isOn: boolean;
  readonly title: string;
  readonly onTurnOff: () => void;
};

/** How often students sent away what this rule said; silent until it has said something. */
export function NotUseful({ count, isOn, title, onTurnOff }: NotUsefulProps) {
  if (!count || count.raised === 0 || count.notUseful === null) return null;
  const isMany = count.notUseful > tooMany;
  const percent = Math.round(count.notUseful * 100);
  const times = count.raised === 1 ? 'once' : `${count.raised} times`;
  return (
    <p className={isMany ? styles.many : styles.rate}>
      {`Raised ${times}, ${percent} % not useful.`}
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
