import { useState } from 'react';
import { useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { ProgressBar } from '#client/ui/ProgressBar.tsx';
import { Switch } from '#client/ui/Switch.tsx';
import { DismissedList } from './DismissedList.tsx';
import { FindingFilter } from './FindingFilter.tsx';
import { FindingList } from './FindingList.tsx';
import styles from './FindingsPanel.module.css';
import { type Filter, listed } from './filter.ts';
import { useQuiet } from './quiet.ts';
import { SelfAssessLink } from './SelfAssessLink.tsx';
import { StrengthList } from './StrengthList.tsx';

/** What the rubric says about the map: progress, findings, strengths, and what was dismissed. Never a grade. */
export function FindingsPanel() {
  const [isQuiet, setQuiet] = useQuiet();
  const [isAsked, setAsked] = useState(false);
  const isHidden = isQuiet && !isAsked;
  return (
    <div className={styles.panel}>
      {isHidden ? (
        <EmptyState
          title="Findings are hidden"
          actions={<Button onPress={() => setAsked(true)}>Show findings now</Button>}
        >
          They keep up with your map and wait until you ask.
        </EmptyState>
      ) : (
        <Findings />
      )}
      <footer className={styles.foot}>
        <Switch
          label="Hide findings until I ask"
          value={isQuiet}
          onChange={(quiet) => {
            setAsked(false);
            setQuiet(quiet);
          }}
        />
        <p className={styles.aside}>Findings are questions from fixed checks, not a grade.</p>
      </footer>
    </div>
  );
}

function Findings() {
  const evaluation = useDeskState((state) => state.evaluation);
  // That everything is missing on an empty map need not be said; where there is a text, it is asked for.
  const isEmpty = useDeskState((state) => state.graph.nodes.size === 0 && isBlank(state.text.text));
  const selection = useDeskState((state) => state.selection);
  const current = useDeskState((state) => state.finding);
  const [filter, setFilter] = useState<Filter>(everything);
  const open = listed(evaluation.findings, everything, selection);
  const shown = listed(evaluation.findings, filter, selection);

  // What F8 leads to must be seen: a filter that would hide it gives way.
  const [followed, setFollowed] = useState(current);
  if (current !== followed) {
    setFollowed(current);
    const isFilteredOut =
      open.some((one) => one.key === current) && !shown.some((one) => one.key === current);
    if (isFilteredOut) setFilter(everything);
  }

  if (isEmpty || (evaluation.progress.of === 0 && open.length === 0)) {
    return (
      <EmptyState title="Nothing to check yet">Add a claim, and the first questions come up here.</EmptyState>
    );
  }
  return (
    <>
      <ProgressBar label="checks" value={evaluation.progress.done} of={evaluation.progress.of} />
      {open.length > 0 ? (
        <>
          <FindingFilter filter={filter} onChange={setFilter} />
          {shown.length > 0 ? (
            <FindingList findings={shown} />
          ) : (
            <EmptyState
              title={filter.isHere ? 'Nothing to ask about this' : 'None of this kind'}
              actions={<Button onPress={() => setFilter(everything)}>Show all {open.length}</Button>}
            />
          )}
        </>
      ) : (
        <EmptyState title="Every check is answered">
          The map holds together: each part that this rubric asks for is in its place.
        </EmptyState>
      )}
      <StrengthList />
      <DismissedList />
      <SelfAssessLink />
    </>
  );
}

const everything: Filter = { severity: 'all', isHere: false };

function isBlank(text: string): boolean {
  return text.trim() === '';
}
