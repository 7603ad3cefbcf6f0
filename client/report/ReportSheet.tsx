import { Download, Printer } from 'lucide-react';
import { useLocation } from 'wouter';
import { useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { MenuButton } from '#client/ui/MenuButton.tsx';
import { subtitleOf } from '#shared/report/blocks.ts';
import { Going } from './Going.tsx';
import { Ledger } from './Ledger.tsx';
import { MapPart } from './MapPart.tsx';
import { NextSteps } from './NextSteps.tsx';
import { Places } from './Places.tsx';
import styles from './Report.module.css';
import { RevisionPlan } from './RevisionPlan.tsx';
import { isStudentRole } from './reader.ts';
import { Since } from './Since.tsx';
import { UnratedReviews } from './UnratedReviews.tsx';
import { useDownload } from './use-download.ts';
import { useReport } from './use-report.ts';

const files = [
  { id: 'pdf a4', title: 'PDF, A4' },
  { id: 'pdf letter', title: 'PDF, Letter' },
  { id: 'docx a4', title: 'Word document, A4' },
  { id: 'docx letter', title: 'Word document, Letter' },
];

type ReportSheetProps = { readonly student: string };

/** The whole report of the essay on the desk. Parts that have nothing to say are left out. */
export function ReportSheet({ student }: ReportSheetProps) {
  const essay = useDeskState((state) => state.essay);
  const isStudent = useDeskState((state) => isStudentRole(state.role));
  const now = useReport(student);
  const download = useDownload(essay.id);
  const [, navigate] = useLocation();
  if (!now) return <p className={styles.waiting}>Putting the report together …</p>;
  const { report, assessed, trouble } = now;
  const isEmpty = report.totals.length === 0 && report.places.length === 0 && report.plan.length === 0;
  return (
    <main id="main" tabIndex={-1} className={styles.sheet}>
      <title>{`Report: ${essay.title} · Groundwork`}</title>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{essay.title}</h1>
          <p className={styles.quiet}>{subtitleOf(report)}</p>
        </div>
        <div className={`${styles.actions} ${styles.screenOnly}`}>
          <Button onPress={() => navigate(`/essays/${essay.id}`)}>Open the essay</Button>
          <Button icon={<Printer aria-hidden size={16} />} onPress={() => window.print()}>
            Print
          </Button>
          <MenuButton
            label="Save as a file"
            icon={<Download aria-hidden size={16} />}
            variant="secondary"
            items={files}
            onAction={download.start}
          >
            Save
          </MenuButton>
        </div>
      </header>
      {download.isUnderWay && (
        <p role="status" className={styles.quiet}>
          <progress aria-label="Making the file" /> Making the file …
        </p>
      )}
      {download.words !== '' && (
        <p role="alert" className={styles.trouble}>
          {download.words}
        </p>
      )}
      {trouble !== '' && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
      {isEmpty && (
        <EmptyState
          title="No feedback yet"
          actions={
            <Button variant="primary" onPress={() => navigate(`/essays/${essay.id}/self-assess`)}>
              Assess it yourself first
            </Button>
          }
        >
          What people say about this essay stands here once they have released it. Until then: how would you
          assess it, row by row?
        </EmptyState>
      )}
      <NextSteps report={report} />
      {isStudent && <UnratedReviews report={report} />}
      <Going report={report} />
      {assessed && <Since report={report} assessed={assessed} />}
      <MapPart report={report} />
      <Places report={report} isStudent={isStudent} />
      <RevisionPlan report={report} isStudent={isStudent} />
      <Ledger report={report} />
    </main>
  );
}
