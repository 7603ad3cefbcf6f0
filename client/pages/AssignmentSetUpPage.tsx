import { useMemo } from 'react';
import { SetUpScreen } from '#client/assignments/SetUpScreen.tsx';
import type { SetUpStart } from '#client/assignments/set-up-state.ts';
import { graphOfTemplate } from '#shared/essay/templates/index.ts';
import type { Template } from '#shared/essay/templates/template.ts';
import { HomeHeader } from './home/HomeHeader.tsx';
import { MapShape } from './home/MapShape.tsx';
import page from './Page.module.css';

type AssignmentSetUpPageProps = { readonly start: SetUpStart };

/** An assignment is made or changed; see wireframe 5. */
export function AssignmentSetUpPage({ start }: AssignmentSetUpPageProps) {
  return (
    <>
      <title>{`${'assignmentId' in start ? 'Assignment' : 'New assignment'} · Groundwork`}</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={page.page}>
        <SetUpScreen start={start} picture={(template) => <TemplatePicture template={template} />} />
      </main>
    </>
  );
}

function TemplatePicture({ template }: { readonly template: Template }) {
  const graph = useMemo(() => graphOfTemplate(template.id, counter()), [template.id]);
  return <MapShape graph={graph} />;
}

/** Ids for a picture need only differ. */
function counter() {
  let count = 0;
  return () => `n${count++}`;
}
