import { useMemo } from 'react';
import { textOf } from '#shared/essay/document.ts';
import type { VersionState } from '#shared/essay/versions.ts';
import { graphFromJson } from '#shared/graph/graph.ts';
import { ChangesSince, useChanges } from '../history/ChangesSince.tsx';
import { useVersion } from '../history/use-version.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

type SinceSubmittedProps = {
  readonly essayId: string;
  readonly from: number;
  readonly to: number;
  readonly onClose: () => void;
};

/** What the student did after the revision that is assessed. */
export function SinceSubmitted({ essayId, from, to, onClose }: SinceSubmittedProps) {
  const then = useVersion(essayId, from);
  const now = useVersion(essayId, to);
  const failed = [then, now].find(({ opened }) => opened.state === 'failed');
  return (
    <Dialog title="What has changed since" isOpen onClose={onClose} width="wide">
      {failed?.opened.state === 'failed' && (
        <p role="alert">
          {failed.opened.words} <Button onPress={failed.retry}>Try again</Button>
        </p>
      )}
      {!failed && (then.opened.state !== 'ready' || now.opened.state !== 'ready') && (
        <p role="status">Looking up how it was …</p>
      )}
      {then.opened.state === 'ready' && now.opened.state === 'ready' && (
        <Compared then={then.opened.version} now={now.opened.version} />
      )}
    </Dialog>
  );
}

function Compared({ then, now }: { readonly then: VersionState; readonly now: VersionState }) {
  const graph = useMemo(() => graphFromJson(now.graph), [now]);
  const text = useMemo(() => textOf(now.text.version, now.text.document), [now]);
  const changes = useChanges(then, graph, text);
  if (changes.isSame) return <p>Map and words are the same as then.</p>;
  return <ChangesSince changes={changes} />;
}
