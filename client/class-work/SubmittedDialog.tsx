import { useEffect, useState } from 'react';
import type { Submitted, WorkRow } from '#shared/assignments/work.ts';
import { compareText } from '#shared/essay/compare-text.ts';
import { isEmptyDocument } from '#shared/essay/document.ts';
import { graphFromJson } from '#shared/graph/graph.ts';
import { Refusal, Unreachable } from '../api.ts';
import { compareMap } from '../history/compare-map.ts';
import { linesOf } from '../history/document-lines.ts';
import { VersionMap } from '../history/VersionMap.tsx';
import { VersionText } from '../history/VersionText.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './ClassWork.module.css';
import { handedInWords } from './class-words.ts';
import { classWorkService } from './class-work-service.ts';

type SubmittedDialogProps = {
  readonly row: WorkRow;
  readonly moment: (at: string) => string;
  readonly onClose: () => void;
};

/** Exactly what was handed in last, to be read. */
export function SubmittedDialog({ row, moment, onClose }: SubmittedDialogProps) {
  const [submitted, setSubmitted] = useState<Submitted | null>(null);
  const [trouble, setTrouble] = useState('');
  const [attempt, setAttempt] = useState(0);
  const id = row.submission?.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (id === undefined) return;
    let isGone = false;
    setTrouble('');
    classWorkService.submitted(id).then(
      (arrived) => !isGone && setSubmitted(arrived),
      (error: unknown) => {
        if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
        if (!isGone) setTrouble(error instanceof Refusal ? error.message : 'The server cannot be reached.');
      },
    );
    return () => {
      isGone = true;
    };
  }, [id, attempt]);

  return (
    <Dialog title={`What ${row.name} handed in`} isOpen onClose={onClose} width="wide">
      {trouble !== '' && (
        <p role="alert">
          {trouble} <Button onPress={() => setAttempt((count) => count + 1)}>Try again</Button>
        </p>
      )}
      {!submitted && trouble === '' && <p role="status">Looking it up …</p>}
      {submitted && (
        <div className={styles.form}>
          <p className={styles.words}>
            {handedInWords(submitted.submission, moment)} · {submitted.submission.nodes} nodes,{' '}
            {submitted.submission.words} words
          </p>
          {submitted.submission.note !== '' && <p>“{submitted.submission.note}”</p>}
          <Content submitted={submitted} />
        </div>
      )}
    </Dialog>
  );
}

const parts = [
  { id: 'text', title: 'Text' },
  { id: 'map', title: 'Map' },
] as const;

function Content({ submitted }: { readonly submitted: Submitted }) {
  const isEmpty = isEmptyDocument(submitted.document);
  const [part, setPart] = useState<'text' | 'map'>(isEmpty ? 'map' : 'text');
  const graph = graphFromJson(submitted.graph);
  const lines = linesOf(submitted.document);
  const words = lines.map(({ text }) => text);
  return (
    <>
      <Segmented label="What to look at" items={parts} value={part} onChange={setPart} />
      {part === 'text' ? (
        <VersionText
          lines={lines}
          compared={compareText(words, words)}
          now={words}
          isMarked={false}
          isEmpty={isEmpty}
          isSame
        />
      ) : (
        <VersionMap graph={graph} compared={compareMap(graph, graph)} isMarked={false} />
      )}
    </>
  );
}
