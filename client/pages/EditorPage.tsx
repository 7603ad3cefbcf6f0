import { useLocation } from 'wouter';
import { DeskContext } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import { daysKeptDeleted } from '#shared/essay/essay.ts';
import { Editor } from './editor/Editor.tsx';
import { EditorSkeleton } from './editor/EditorSkeleton.tsx';
import { useOpenDesk } from './editor/use-open-desk.ts';

type EditorPageProps = { readonly essayId: string };

/** One essay, opened for work: the map, its outline, and what the rubric says about it. */
export function EditorPage({ essayId }: EditorPageProps) {
  const { opening, retry } = useOpenDesk(essayId);
  const [, navigate] = useLocation();
  const home = <Button onPress={() => navigate('/')}>Go to my maps</Button>;

  switch (opening.state) {
    case 'opening':
      return <EditorSkeleton />;
    case 'open':
      return (
        <DeskContext value={opening.desk}>
          <Editor />
        </DeskContext>
      );
    case 'refused':
      return (
        <main id="main" tabIndex={-1}>
          <title>Map not found · Groundwork</title>
          <h1>
            <VisuallyHidden>Map not found</VisuallyHidden>
          </h1>
          <EmptyState title="There is no map here for you" actions={home}>
            It may have been deleted, or it belongs to somebody who has not shared it. Maps that you deleted
            can be brought back for {daysKeptDeleted} days: they stand below your maps, under “Recently
            deleted”.
          </EmptyState>
        </main>
      );
    case 'unreachable':
      return (
        <main id="main" tabIndex={-1}>
          <title>Offline · Groundwork</title>
          <h1>
            <VisuallyHidden>The server cannot be reached</VisuallyHidden>
          </h1>
          <EmptyState
            title="The server cannot be reached"
            actions={
              <>
                <Button variant="primary" onPress={retry}>
                  Try again
                </Button>
                {home}
              </>
            }
          >
            This device has no copy of the map yet. Maps that were opened here before can be worked on
            offline.
          </EmptyState>
        </main>
      );
  }
}
