import { compareLine } from '#shared/essay/compare-text.ts';
import { Change } from './Change.tsx';

type ComparedWordsProps = { readonly then: string; readonly now: string };

/** What has become of some words, one by one, in one line. */
export function ComparedWords({ then, now }: ComparedWordsProps) {
  return compareLine(then, now).map(({ type, text }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: drawn from two texts, without state
    <Change key={at} type={type}>
      {text}
    </Change>
  ));
}
