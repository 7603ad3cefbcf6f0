import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { NotFoundPage } from './NotFoundPage.tsx';

/** Assessing is for some; its screen is as heavy as the editor. */
const AssessPage = lazy(() => import('./AssessPage.tsx').then((module) => ({ default: module.AssessPage })));

const ToAssessPage = lazy(() =>
  import('./ToAssessPage.tsx').then((module) => ({ default: module.ToAssessPage })),
);

const InvitedPage = lazy(() =>
  import('./InvitedPage.tsx').then((module) => ({ default: module.InvitedPage })),
);

const ReportPage = lazy(() => import('./ReportPage.tsx').then((module) => ({ default: module.ReportPage })));

const RubricsPage = lazy(() =>
  import('./RubricsPage.tsx').then((module) => ({ default: module.RubricsPage })),
);

const RubricPage = lazy(() => import('./RubricPage.tsx').then((module) => ({ default: module.RubricPage })));

const BankPage = lazy(() => import('./BankPage.tsx').then((module) => ({ default: module.BankPage })));

const HowGoodPage = lazy(() =>
  import('./HowGoodPage.tsx').then((module) => ({ default: module.HowGoodPage })),
);

const NoticesPage = lazy(() =>
  import('./NoticesPage.tsx').then((module) => ({ default: module.NoticesPage })),
);

const HelpPage = lazy(() => import('./HelpPage.tsx').then((module) => ({ default: module.HelpPage })));

const DashboardPage = lazy(() =>
  import('./DashboardPage.tsx').then((module) => ({ default: module.DashboardPage })),
);

const ProcessPage = lazy(() =>
  import('./ProcessPage.tsx').then((module) => ({ default: module.ProcessPage })),
);

const AssignmentPage = lazy(() =>
  import('./AssignmentPage.tsx').then((module) => ({ default: module.AssignmentPage })),
);

const AssignmentSetUpPage = lazy(() =>
  import('./AssignmentSetUpPage.tsx').then((module) => ({ default: module.AssignmentSetUpPage })),
);

const CoursesPage = lazy(() =>
  import('./CoursesPage.tsx').then((module) => ({ default: module.CoursesPage })),
);

const CoursePage = lazy(() => import('./CoursePage.tsx').then((module) => ({ default: module.CoursePage })));

const CourseCodePage = lazy(() =>
  import('./CourseCodePage.tsx').then((module) => ({ default: module.CourseCodePage })),
);

const JoinPage = lazy(() => import('./JoinPage.tsx').then((module) => ({ default: module.JoinPage })));

const SignInPage = lazy(() => import('./SignInPage.tsx').then((module) => ({ default: module.SignInPage })));

const SignUpPage = lazy(() => import('./SignUpPage.tsx').then((module) => ({ default: module.SignUpPage })));

const AccountPage = lazy(() =>
  import('./AccountPage.tsx').then((module) => ({ default: module.AccountPage })),
);

const SetupPage = lazy(() => import('./SetupPage.tsx').then((module) => ({ default: module.SetupPage })));

const ResetPage = lazy(() => import('./ResetPage.tsx').then((module) => ({ default: module.ResetPage })));

const InstructorPage = lazy(() =>
  import('./InstructorPage.tsx').then((module) => ({ default: module.InstructorPage })),
);

const PeoplePage = lazy(() => import('./PeoplePage.tsx').then((module) => ({ default: module.PeoplePage })));

const ReviewsPage = lazy(() =>
  import('./ReviewsPage.tsx').then((module) => ({ default: module.ReviewsPage })),
);

const ReviewPage = lazy(() => import('./ReviewPage.tsx').then((module) => ({ default: module.ReviewPage })));

const ReceivedPage = lazy(() =>
  import('./ReceivedPage.tsx').then((module) => ({ default: module.ReceivedPage })),
);

const CalibrationPage = lazy(() =>
  import('./CalibrationPage.tsx').then((module) => ({ default: module.CalibrationPage })),
);

const ComparePage = lazy(() =>
  import('./ComparePage.tsx').then((module) => ({ default: module.ComparePage })),
);

const HourPage = lazy(() => import('./HourPage.tsx').then((module) => ({ default: module.HourPage })));

/** Every page but home and the editor, each fetched when it is opened. */
export function OtherPages() {
  return (
    <Switch>
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
      <Route path="/assignments/:id/reviews/:view?">
        {({ id, view }) => <ReviewsPage key={id} assignmentId={id} view={view ?? ''} />}
      </Route>
      <Route path="/reviews/:id">{({ id }) => <ReviewPage key={id} reviewId={id} />}</Route>
      <Route path="/assignments/:id/received">
        {({ id }) => <ReceivedPage key={id} assignmentId={id} />}
      </Route>
      <Route path="/assignments/:id/calibration/:mapId?">
        {({ id, mapId }) => <CalibrationPage key={id} assignmentId={id} mapId={mapId ?? null} />}
      </Route>
      <Route path="/assignments/:id/compare">{({ id }) => <ComparePage key={id} assignmentId={id} />}</Route>
      <Route path="/assignments/:id/hour/:view?">
        {({ id, view }) => <HourPage key={id} assignmentId={id} isScreen={view === 'screen'} />}
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
      <Route path="/courses/:id">{({ id }) => <CoursePage key={id} courseId={id} tab="assignments" />}</Route>
      <Route path="/join">
        <JoinPage code={null} />
      </Route>
      <Route path="/j/:code">{({ code }) => <JoinPage key={code} code={code} />}</Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
