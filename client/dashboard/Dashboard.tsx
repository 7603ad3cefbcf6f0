import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { StatusRegion } from '../ui/StatusRegion.tsx';
import { useNow } from '../ui/use-now.ts';
import { freshFor, useAsked } from '../use-asked.ts';
import { ClassCode } from './ClassCode.tsx';
import styles from './Dashboard.module.css';
import { dashboardService, type SavedPart } from './dashboard-service.ts';
import { HeatMap } from './HeatMap.tsx';
import { HelpList } from './HelpList.tsx';
import { RuleUse } from './RuleUse.tsx';
import { StudentDialog } from './StudentDialog.tsx';
import { TeachNext } from './TeachNext.tsx';
import { Tiles } from './Tiles.tsx';
import { useDashboardActs } from './use-dashboard-acts.ts';

const savedParts: readonly { readonly id: SavedPart; readonly title: string }[] = [
  { id: 'class', title: 'The class as a spreadsheet (CSV)' },
  { id: 'rules', title: 'Findings and rules as a spreadsheet (CSV)' },
  { id: 'pdf', title: 'Everything as PDF' },
];

/** A class at work on an assignment: how far, who may need help, what to teach next. */
export function Dashboard({ assignmentId }: { readonly assignmentId: string }) {
  const { asked, load } = useAsked(assignmentId, dashboardService.read, {
    again: freshFor,
  });
  const dashboard = asked.state === 'ready' ? asked.value : null;
  const now = useNow();
  const { notice, isSaving, hideNotice, switchRule, undo, save } = useDashboardActs(dashboard, load);
  const [openId, setOpenId] = useState<string | null>(null);
  const open = useCallback((id: string) => setOpenId(id), []);
  const student = dashboard?.students.find(({ id }) => id === openId);

  return (
    <>
      {asked.state === 'ready' && asked.trouble !== '' && (
        <p role="alert" className={styles.trouble}>
          {asked.trouble} <Button onPress={() => void load()}>Try again</Button>
        </p>
      )}
      {asked.state === 'loading' && <p role="status">Looking how the class is doing …</p>}
      {(asked.state === 'failed' || asked.state === 'refused') && (
        <div role="alert">
          <EmptyState
            title="The dashboard cannot be shown right now"
            isPage
            actions={
              <Button variant="primary" onPress={() => void load()}>
                Try again
              </Button>
            }
          >
            {asked.why}
          </EmptyState>
        </div>
      )}
      {dashboard && (
        <>
          <title>{`Dashboard of ${dashboard.assignment.title} · Groundwork`}</title>
          <header className={styles.head}>
            <div>
              <p className={styles.course}>
                <Link href={`/courses/${dashboard.assignment.courseId}`}>{dashboard.courseTitle}</Link>
              </p>
              <h1 className={styles.title}>{dashboard.assignment.title}</h1>
            </div>
            <div className={styles.ways}>
              <Link href={`/assignments/${assignmentId}`}>Class list</Link>
              <MenuButton
                label="Save as"
                variant="secondary"
                isDisabled={isSaving}
                items={savedParts}
                onAction={(id) => {
                  const part = savedParts.find((candidate) => candidate.id === id);
                  if (part) void save(part.id);
                }}
              >
                {isSaving ? 'Saving …' : 'Save as'}
              </MenuButton>
            </div>
          </header>
          {dashboard.tiles.inClass === 0 ? (
            <ClassCode dashboard={dashboard} />
          ) : (
            <>
              <Tiles dashboard={dashboard} now={now} />
              <div className={styles.columns}>
                <HeatMap dashboard={dashboard} onOpen={open} />
                <HelpList dashboard={dashboard} onOpen={open} />
              </div>
              <div className={styles.halves}>
                <TeachNext dashboard={dashboard} />
                <RuleUse dashboard={dashboard} onSwitch={(row) => void switchRule(row)} />
              </div>
            </>
          )}
          {student && (
            <StudentDialog dashboard={dashboard} student={student} onClose={() => setOpenId(null)} />
          )}
        </>
      )}
      <StatusRegion
        notice={notice}
        onUndo={notice?.undo ? () => void undo() : undefined}
        onClose={hideNotice}
      />
    </>
  );
}
