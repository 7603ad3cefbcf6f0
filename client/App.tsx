import { lazy, Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import styles from './App.module.css';
import { HomePage } from './pages/HomePage.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { useRouteFocus } from './ui/use-route-focus.ts';

/** The map editor brings canvas and rules: loaded when an essay is opened, so that the first page is quick. */
const EditorPage = lazy(() =>
  import('./pages/EditorPage.tsx').then((module) => ({ default: module.EditorPage })),
);

/** Everything else comes when one goes there: what a page needs must not make the first one slower. */
const OtherPages = lazy(() =>
  import('./pages/OtherPages.tsx').then((module) => ({ default: module.OtherPages })),
);

/** The views of a peer review are one page: its head stays, and so does the focus on the tab that was pressed. */
const views = /^(\/assignments\/[^/]+\/reviews)\/.*/;

export function App() {
  const [location] = useLocation();
  useRouteFocus();
  return (
    // Another page gets another chance: what broke one need not break the next.
    <ErrorBoundary key={location.replace(views, '$1')}>
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      <Suspense fallback={<p className={styles.loading}>Opening the map …</p>}>
        <Switch>
          <Route path="/">
            <HomePage />
          </Route>
          <Route path="/essays/:id">{({ id }) => <EditorPage key={id} essayId={id} />}</Route>
          <Route>
            <OtherPages />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
