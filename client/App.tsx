import { lazy, Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import styles from './App.module.css';
import { HomePage } from './pages/HomePage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { useRouteFocus } from './ui/use-route-focus.ts';

/** The map editor brings canvas and rules: loaded when an essay is opened, so that the first page is quick. */
const EditorPage = lazy(() =>
  import('./pages/EditorPage.tsx').then((module) => ({ default: module.EditorPage })),
);

/** Assessing is for some; its screen is as heavy as the editor. */
const AssessPage = lazy(() =>
  import('./pages/AssessPage.tsx').then((module) => ({ default: module.AssessPage })),
);

const ToAssessPage = lazy(() =>
  import('./pages/ToAssessPage.tsx').then((module) => ({ default: module.ToAssessPage })),
);

const InvitedPage = lazy(() =>
  import('./pages/InvitedPage.tsx').then((module) => ({ default: module.InvitedPage })),
);

const ReportPage = lazy(() =>
  import('./pages/ReportPage.tsx').then((module) => ({ default: module.ReportPage })),
);

const RubricsPage = lazy(() =>
  import('./pages/RubricsPage.tsx').then((module) => ({ default: module.RubricsPage })),
);

const RubricPage = lazy(() =>
  import('./pages/RubricPage.tsx').then((module) => ({ default: module.RubricPage })),
);

const BankPage = lazy(() => import('./pages/BankPage.tsx').then((module) => ({ default: module.BankPage })));

const HowGoodPage = lazy(() =>
  import('./pages/HowGoodPage.tsx').then((module) => ({ default: module.HowGoodPage })),
);

const NoticesPage = lazy(() =>
  import('./pages/NoticesPage.tsx').then((module) => ({ default: module.NoticesPage })),
);

const HelpPage = lazy(() => import('./pages/HelpPage.tsx').then((module) => ({ default: module.HelpPage })));

const DashboardPage = lazy(() =>
  import('./pages/DashboardPage.tsx').then((module) => ({ default: module.DashboardPage })),
);

const ProcessPage = lazy(() =>
  import('./pages/ProcessPage.tsx').then((module) => ({ default: module.ProcessPage })),
);

const AssignmentPage = lazy(() =>
  import('./pages/AssignmentPage.tsx').then((module) => ({ default: module.AssignmentPage })),
);

const AssignmentSetUpPage = lazy(() =>
  import('./pages/AssignmentSetUpPage.tsx').then((module) => ({ default: module.AssignmentSetUpPage })),
);

const CoursesPage = lazy(() =>
  import('./pages/CoursesPage.tsx').then((module) => ({ default: module.CoursesPage })),
);

const CoursePage = lazy(() =>
  import('./pages/CoursePage.tsx').then((module) => ({ default: module.CoursePage })),
);

const CourseCodePage = lazy(() =>
  import('./pages/CourseCodePage.tsx').then((module) => ({ default: module.CourseCodePage })),
);

const JoinPage = lazy(() => import('./pages/JoinPage.tsx').then((module) => ({ default: module.JoinPage })));

const SignInPage = lazy(() =>
  import('./pages/SignInPage.tsx').then((module) => ({ default: module.SignInPage })),
);

const SignUpPage = lazy(() =>
  import('./pages/SignUpPage.tsx').then((module) => ({ default: module.SignUpPage })),
);

const AccountPage = lazy(() =>
  import('./pages/AccountPage.tsx').then((module) => ({ default: module.AccountPage })),
);

const SetupPage = lazy(() =>
  import('./pages/SetupPage.tsx').then((module) => ({ default: module.SetupPage })),
);

const ResetPage = lazy(() =>
  import('./pages/ResetPage.tsx').then((module) => ({ default: module.ResetPage })),
);

const InstructorPage = lazy(() =>
  import('./pages/InstructorPage.tsx').then((module) => ({ default: module.InstructorPage })),
);

const PeoplePage = lazy(() =>
  import('./pages/PeoplePage.tsx').then((module) => ({ default: module.PeoplePage })),
);

export function App() {
  const [location] = useLocation();
  useRouteFocus();
  return (
    // Another page gets another chance: what broke one need not break the next.
    <ErrorBoundary key={location}>
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      <Suspense fallback={<p className={styles.loading}>Opening the map …</p>}>
        <Switch>
          <Route path="/">
            <HomePage />
          </Route>
          <Route path="/essays/:id">{({ id }) => <EditorPage key={id} essayId={id} />}</Route>
          <Route path="/essays/:id/assess">
            {({ id }) => <AssessPage key={id} essayId={id} type="instructor" />}
          </Route>
          <Route path="/essays/:id/self-assess">
            {({ id }) => <AssessPage key={id} essayId={id} type="self" />}
          </Route>
          <Route path="/essays/:id/report">{({ id }) => <ReportPage key={id} essayId={id} />}</Route>
          <Route path="/essays/:id/process">{({ id }) => <ProcessPage key={id} essayId={id} />}</Route>
          <Route path="/assignments/:id/dashboard">
            {({ id }) => <DashboardPage key={id} assignmentId={id} />}
          </Route>
          <Route path="/assignments/new">
            <AssignmentSetUpPage start={{ courseId: null }} />
          </Route>
          <Route path="/assignments/:id">{({ id }) => <AssignmentPage key={id} assignmentId={id} />}</Route>
          <Route path="/assignments/:id/try">
            {({ id }) => <AssignmentPage key={id} assignmentId={id} isTrial />}
          </Route>
          <Route path="/assignments/:id/edit">
            {({ id }) => <AssignmentSetUpPage key={id} start={{ assignmentId: id }} />}
          </Route>
          <Route path="/courses/:id/assignments/new">
            {({ id }) => <AssignmentSetUpPage key={id} start={{ courseId: id }} />}
          </Route>
          <Route path="/assess">
            <ToAssessPage />
          </Route>
          <Route path="/invited">
            <InvitedPage />
          </Route>
          <Route path="/rubrics">
            <RubricsPage />
          </Route>
          <Route path="/rubrics/:id">{({ id }) => <RubricPage key={id} rubricId={id} />}</Route>
          <Route path="/bank">
            <BankPage />
          </Route>
          <Route path="/notices">
            <NoticesPage />
          </Route>
          <Route path="/help/:topic?">{({ topic }) => <HelpPage topic={topic ?? null} />}</Route>
          <Route path="/sign-in">
            <SignInPage />
          </Route>
          <Route path="/sign-up">
            <SignUpPage />
          </Route>
          <Route path="/account">
            <AccountPage />
          </Route>
          <Route path="/setup">
            <SetupPage />
          </Route>
          <Route path="/reset">
            <ResetPage />
          </Route>
          <Route path="/instructor">
            <InstructorPage />
          </Route>
          <Route path="/people">
            <PeoplePage />
          </Route>
          <Route path="/how-good-is-this">
            <HowGoodPage />
          </Route>
          <Route path="/courses">
            <CoursesPage />
          </Route>
          <Route path="/courses/:id/code">{({ id }) => <CourseCodePage key={id} courseId={id} />}</Route>
          <Route path="/courses/:id/people">
            {({ id }) => <CoursePage key={id} courseId={id} tab="people" />}
          </Route>
          <Route path="/courses/:id/settings">
            {({ id }) => <CoursePage key={id} courseId={id} tab="settings" />}
          </Route>
          <Route path="/courses/:id">
            {({ id }) => <CoursePage key={id} courseId={id} tab="assignments" />}
          </Route>
          <Route path="/join">
            <JoinPage code={null} />
          </Route>
          <Route path="/j/:code">{({ code }) => <JoinPage key={code} code={code} />}</Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
