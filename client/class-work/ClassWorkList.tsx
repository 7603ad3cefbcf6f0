import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import {
  type ClassKnowledge,
  type ClassSort,
  type ClassView,
  isToAssess,
  rowsOfView,
  secondLookReasons,
  wholeClass,
} from '#shared/assignments/class-list.ts';
import { dateWords } from '#shared/assignments/dates.ts';
import type { WorkRow } from '#shared/assignments/work.ts';
import { momentWords } from '../assignments/due-words.ts';
import { ownTimeZone } from '../assignments/own-time-zone.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { StatusRegion } from '../ui/StatusRegion.tsx';
import { useNow } from '../ui/use-now.ts';
import { ClassBar } from './ClassBar.tsx';
import { type ClassDialog, ClassDialogs } from './ClassDialogs.tsx';
import { ClassRow } from './ClassRow.tsx';
import { ClassTable } from './ClassTable.tsx';
import styles from './ClassWork.module.css';
import { filterWords, shareWords } from './class-words.ts';
import { type ClassNow, classWorkService } from './class-work-service.ts';
import { useClassActs } from './use-class-acts.ts';
import { viewIn } from './view-in.ts';
import { assessAddress, keepWalk } from './walk.ts';

type ClassWorkListProps = { readonly now: ClassNow; readonly reload: () => Promise<void> };

/** The class, narrowed and ordered, and everything that is done to it. */
export function ClassWorkList({ now, reload }: ClassWorkListProps) {
  const { assignment, course, works, people, pairs } = now;
  const assignmentId = assignment.id;
  const [view, setView] = useState<ClassView>(() => viewIn(window.location.search));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<ClassDialog | null>(null);
  const acts = useClassActs(assignmentId, reload);
  const released = acts.notice?.undo;
  const [, navigate] = useLocation();
  const clock = useNow();
  const isOpen = course.archivedAt === null;
  const mayLead = isOpen && (course.role === 'instructor' || course.role === 'administrator');
  const mayAssess = mayLead || (isOpen && course.role === 'assistant');

  const knowledge = useMemo<ClassKnowledge>(
    () => ({
      you: people.members.find(({ isYou }) => isYou)?.personId ?? '',
      pairs: new Map(pairs.map((pair) => [pair.essayId, pair])),
      sections: new Map(people.sections.map(({ id, title }) => [id, title])),
    }),
    [people, pairs],
  );
  const names = useMemo(() => new Map(people.members.map((one) => [one.personId, one.name])), [people]);
  // Drawing three hundred rows takes longer than a key stroke: what is typed is shown first.
  const calm = useDeferredValue(view);
  const shown = useMemo(() => rowsOfView(works, calm, knowledge), [works, calm, knowledge]);
  const walkWords = `${filterWords[view.filter]}${view.isMine ? ', mine' : ''}`;
  const walkIds = useMemo(() => idsOf(shown), [shown]);
  const toAssess = useMemo(() => idsOf(shown.filter(isToAssess)), [shown]);

  // Whichever row is opened, the way on leads through what is looked at now.
  useEffect(() => {
    keepWalk({ assignmentId, words: walkWords, essayIds: walkIds });
  }, [assignmentId, walkWords, walkIds]);

  // The first key works on the list: no click, no Tab through the header.
  const first = shown[0]?.id;
  const isFresh = useRef(true);
  useEffect(() => {
    const focused = document.activeElement;
    if (!first || !isFresh.current) return;
    isFresh.current = false;
    if (focused === document.body || focused?.id === 'main')
      document.querySelector<HTMLElement>(`[data-work="${CSS.escape(first)}"] [data-stop]`)?.focus();
  }, [first]);

  // Rows are drawn anew only when they differ: what they call stays the same.
  const latest = useRef(act);
  latest.current = act;
  const handleAct = useCallback((what: string, rowId: string) => latest.current(what, rowId), []);
  const handleChoose = useCallback((rowId: string, isChosen: boolean) => {
    setChosen((before) => {
      const next = new Set(before);
      if (isChosen) next.add(rowId);
      else next.delete(rowId);
      return next;
    });
  }, []);

  function act(what: string, rowId: string) {
    const row = works.find(({ id }) => id === rowId);
    const essayId = row?.essayId;
    if (!row) return;
    if (what === 'extension') return setDialog({ type: 'extension', row });
    if (!essayId) return;
    if (what === 'assess') navigate(assessAddress(essayId));
    else if (what === 'release') void acts.release([essayId]);
    else if (what === 'withdraw') void acts.withdraw([essayId]);
    else if (what === 'moderate') setDialog({ type: 'pair', row });
    else if (what === 'submitted') setDialog({ type: 'submitted', row });
    else if (what.startsWith('give:')) void give(row, essayId, what.slice('give:'.length));
  }

  function give(row: WorkRow, essayId: string, personId: string) {
    const assessorId = personId === '' ? null : personId;
    return acts.attempt(async () => {
      await classWorkService.split(assignmentId, { split: 'rows', rows: [{ essayId, assessorId }] });
      acts.say(
        assessorId === null
          ? `${row.name} is nobody’s to assess now.`
          : `${row.name} is for ${names.get(assessorId) ?? 'them'} now.`,
      );
    }, 'This was not shared.');
  }

  function handleWalk() {
    keepWalk({ assignmentId, words: walkWords, essayIds: toAssess });
    if (toAssess[0] !== undefined) navigate(assessAddress(toAssess[0]));
  }

  function handleSort(sort: ClassSort) {
    setView((before) => ({ ...before, sort, isDescending: before.sort === sort && !before.isDescending }));
  }

  const assessors = people.members.filter(({ role }) => role === 'instructor' || role === 'assistant');
  const moment = (at: string) => momentWords(at, assignment.timeZone, clock, ownTimeZone());
  const chosenIds = works.flatMap(({ id, essayId }) => (essayId && chosen.has(id) ? [essayId] : []));

  return (
    <>
      <ClassBar
        works={works}
        view={view}
        knowledge={knowledge}
        mayLead={mayLead}
        mayAssess={mayAssess}
        chosen={chosenIds.length}
        toAssess={toAssess.length}
        onView={setView}
        onDialog={setDialog}
        onReleaseChosen={() => setDialog({ type: 'release', essayIds: chosenIds })}
        onWalk={handleWalk}
      />
      {shown.length > 0 ? (
        <ClassTable
          view={view}
          hasSections={people.sections.length > 0}
          mayLead={mayLead}
          onSort={handleSort}
          onRelease={(rowId) => act('release', rowId)}
        >
          {shown.map((row) => (
            <ClassRow
              key={row.id}
              row={row}
              href={mayAssess && row.essayId ? assessAddress(row.essayId) : null}
              section={(row.sectionId && knowledge.sections.get(row.sectionId)) || ''}
              // Whose clocks these are stands above, with the deadline.
              handedIn={
                row.submission ? dateWords(row.submission.at, assignment.timeZone, clock.toISOString()) : ''
              }
              share={shareWords(row, (id) =>
                id === knowledge.you ? 'you' : (names.get(id) ?? 'somebody who has left'),
              )}
              reasons={secondLookReasons(row, pairOf(row, knowledge)).join('\n')}
              hasSections={people.sections.length > 0}
              isChosen={chosen.has(row.id)}
              mayLead={mayLead}
              canModerate={pairOf(row, knowledge) !== undefined}
              assessors={mayLead ? assessors : none}
              onChoose={handleChoose}
              onAct={handleAct}
            />
          ))}
        </ClassTable>
      ) : works.length === 0 ? (
        <EmptyState title="Nobody is in this class yet">
          Show the course’s join code, or paste its roster: everybody then stands here, begun or not.
        </EmptyState>
      ) : (
        <EmptyState
          title="None of these"
          actions={<Button onPress={() => setView(wholeClass)}>Show the whole class</Button>}
        >
          Nobody fits what was chosen above.
        </EmptyState>
      )}
      <p className={styles.hint}>
        <kbd>↑</kbd> <kbd>↓</kbd> go through the class, <kbd>Enter</kbd> opens one
        {mayLead && (
          <>
            , <kbd>X</kbd> chooses it, <kbd>R</kbd> releases it
          </>
        )}
        . In an essay, <kbd>Shift</kbd> <kbd>N</kbd> leads to the next of this list.
      </p>
      <ClassDialogs
        dialog={dialog}
        now={now}
        moment={moment}
        acts={acts}
        onClose={() => setDialog(null)}
        onAssess={(essayId) => navigate(assessAddress(essayId))}
      />
      <StatusRegion
        notice={acts.notice}
        undoTitle="Withdraw"
        onUndo={released ? () => void acts.withdraw(released) : undefined}
        onClose={acts.hideNotice}
      />
    </>
  );
}

const none: ClassNow['people']['members'] = [];

function idsOf(rows: readonly WorkRow[]): string[] {
  return rows.flatMap(({ essayId }) => (essayId === null ? [] : [essayId]));
}

function pairOf({ essayId }: WorkRow, { pairs }: ClassKnowledge) {
  return essayId === null ? undefined : pairs.get(essayId);
}
