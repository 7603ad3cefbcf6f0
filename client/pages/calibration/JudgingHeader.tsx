import {
  ArrowLeft,
  Check,
  ChevronLeft,
  ChevronRight,
  CircleAlert,
  CloudOff,
  LoaderCircle,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Saving } from '#client/reviews/calibration/autosave.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Segmented } from '#client/ui/Segmented.tsx';
import header from '../assess/AssessHeader.module.css';
import { type LookAt, looksFor } from '../assess/layout-of-assessing.ts';
import type { Width } from '../editor/layout-of-panes.ts';
import styles from './Judging.module.css';

type JudgingHeaderProps = {
  readonly width: Width;
  readonly title: string;
  readonly who: string;
  readonly back: { readonly href: string; readonly words: string };
  /** Null where nothing is written. */
  readonly saving: Saving | null;
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
  /** Whether there is a text to look at. */
  readonly hasText: boolean;
  readonly look: LookAt;
  readonly onLook: (look: LookAt) => void;
  readonly children?: ReactNode;
};

/** Which map it is, where one’s work on it is kept, and the way to the others. */
export function JudgingHeader(props: JudgingHeaderProps) {
  const { width, title, who, hasText, back, saving, previous, next, look } = props;
  return (
    <header data-pane="header" className={header.header}>
      <Link href={back.href} className={header.back} aria-label={back.words} title={back.words}>
        <ArrowLeft aria-hidden size={20} strokeWidth={1.75} />
      </Link>
      <div className={header.names}>
        <h1 className={header.title} title={title}>
          {title}
        </h1>
        <p className={header.who}>
          {hasText
            ? who
            : [who, width === 'narrow' ? 'no text' : 'map only, no text'].filter(Boolean).join(' · ')}
        </p>
      </div>
      {saving && (
        <span className={styles.saving} data-saving={saving.state}>
          {icons[saving.state]}
          {saved[saving.state]}
        </span>
      )}
      {width !== 'narrow' && (
        <div className={header.views}>
          <Segmented label="View" items={looksFor(width, hasText)} value={look} onChange={props.onLook} />
        </div>
      )}
      <div className={header.bar}>
        {(previous || next) && (
          <>
            <IconButton
              label="Previous map"
              keys="Shift P"
              icon={<ChevronLeft aria-hidden />}
              isDisabled={previous === null}
              onPress={() => previous?.()}
            />
            <IconButton
              label="Next map"
              keys="Shift N"
              icon={<ChevronRight aria-hidden />}
              isDisabled={next === null}
              onPress={() => next?.()}
            />
          </>
        )}
        {props.children}
      </div>
    </header>
  );
}

const size = { size: 16, strokeWidth: 1.75, 'aria-hidden': true };

const icons = {
  saved: <Check {...size} />,
  saving: <LoaderCircle {...size} />,
  offline: <CloudOff {...size} />,
  refused: <CircleAlert {...size} />,
} as const;

const saved = { saved: 'Saved', saving: 'Saving …', offline: 'Offline', refused: 'Not saved' } as const;
