import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { SavedMark } from '#client/assessment/SavedMark.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Segmented } from '#client/ui/Segmented.tsx';
import type { Width } from '../editor/layout-of-panes.ts';
import styles from './AssessHeader.module.css';
import type { LookAt } from './layout-of-assessing.ts';
import { looksFor } from './layout-of-assessing.ts';
import type { Stack } from './stack.ts';

type AssessHeaderProps = {
  readonly width: Width;
  readonly title: string;
  /** Whose essay it is. */
  readonly who: string;
  readonly back: { readonly href: string; readonly words: string };
  readonly stack: Stack | null;
  /** What the stack is made of. */
  readonly noun?: string;
  /** Whether this essay’s assessment is submitted. */
  readonly isDone: boolean;
  /** Whether there is a text to look at. */
  readonly hasText: boolean;
  readonly look: LookAt;
  readonly onLook: (look: LookAt) => void;
  readonly onStep: (step: 1 | -1) => void;
  /** The one thing to do next, and what is wanted now and then. */
  readonly children: ReactNode;
};

/** Which essay, whose, how far one is with the stack, and the way on. */
export function AssessHeader(props: AssessHeaderProps) {
  const { width, title, who, hasText, back, stack, noun = 'essay', look } = props;
  return (
    <header data-pane="header" className={styles.header}>
      <Link href={back.href} className={styles.back} aria-label={back.words} title={back.words}>
        <ArrowLeft aria-hidden size={20} strokeWidth={1.75} />
      </Link>
      <div className={styles.names}>
        <h1 className={styles.title} title={title}>
          {title}
        </h1>
        <p className={styles.who}>
          {hasText
            ? who
            : [who, width === 'narrow' ? 'no text' : 'map only, no text'].filter(Boolean).join(' · ')}
        </p>
      </div>
      <SavedMark isShort={width !== 'wide'} />
      {width !== 'narrow' && (
        <div className={styles.views}>
          <Segmented label="View" items={looksFor(width, hasText)} value={look} onChange={props.onLook} />
        </div>
      )}
      <div className={styles.bar}>
        {stack && (
          <>
            <span className={styles.count}>
              {stack.doneElsewhere + (props.isDone ? 1 : 0)} of {stack.of} done
            </span>
            <IconButton
              label={`Previous ${noun}`}
              keys="Shift P"
              icon={<ChevronLeft aria-hidden />}
              isDisabled={stack.previous === null}
              onPress={() => props.onStep(-1)}
            />
            <IconButton
              label={`Next ${noun}`}
              keys="Shift N"
              icon={<ChevronRight aria-hidden />}
              isDisabled={stack.next === null}
              onPress={() => props.onStep(1)}
            />
          </>
        )}
        {props.children}
      </div>
    </header>
  );
}
