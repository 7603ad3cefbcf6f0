import { CodeScreen } from '#client/courses/CodeScreen.tsx';
import page from './Page.module.css';

/** For the projector: no header, nothing but the way in. */
export function CourseCodePage({ courseId }: { readonly courseId: string }) {
  return (
    <>
      <title>Join code · Groundwork</title>
      <main id="main" tabIndex={-1} className={page.page}>
        <CodeScreen courseId={courseId} />
      </main>
    </>
  );
}
