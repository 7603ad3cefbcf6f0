// biome-ignore-all lint/a11y/useSemanticElements: a treegrid laid out as CSS grid; a table's own roles are lost with its display
// biome-ignore-all lint/a11y/useFocusableInteractive: row-first treegrid (APG): the row takes the focus, a cell only by the buttons in it
import {
  ChevronDown,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CornerDownRight,
  TextSearch,
} from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { classNames } from '#client/ui/class-names.ts';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import { kinds } from '#shared/graph/kinds/index.ts';
import { confidenceWords, linkWords, signsOf, spokenRow, unansweredQuestion } from './card-words.ts';
import styles from './DraftCard.module.css';
import type { ProposalRow } from './rows.ts';

export type CardHandlers = {
  readonly onAccept: (row: ProposalRow, isWithBranch: boolean) => void;
  readonly onReject: (row: ProposalRow) => void;
  readonly onKind: (row: ProposalRow, corner: DOMRect) => void;
  readonly onRead: (row: ProposalRow) => void;
};

type DraftCardProps = {
  readonly row: ProposalRow;
  /** The one tab stop of the tree; its buttons are stops too. */
  readonly isCurrent: boolean;
  /** Stable over renders, so that cards which do not change are not drawn again. */
  readonly handlers: CardHandlers;
};

/** A proposal: the kind, which can be changed first, the words, why, and what it would be linked to. */
export const DraftCard = memo(function DraftCard({ row, isCurrent, handlers }: DraftCardProps) {
  const { proposal, kind, branch } = row;
  const tabIndex = isCurrent ? 0 : -1;
  const signs = signsOf(proposal, kind);
  const Confidence = proposal.confidence === 'confident' ? CircleCheck : CircleDashed;
  const below = branch.length - 1;
  return (
    <div
      role="row"
      data-draft-row={row.id}
      className={classNames(styles.card, isCurrent && styles.current)}
      style={{ '--depth': row.level } as CSSProperties} // a custom property, which React's type does not know
      tabIndex={tabIndex}
      {...(isCurrent && { 'data-current': '' })}
      aria-level={row.level}
      aria-label={spokenRow(row)}
    >
      <div role="gridcell" className={styles.cell}>
        <div className={styles.head}>
          <button
            type="button"
            className={styles.kind}
            tabIndex={tabIndex}
            aria-haspopup="menu"
            aria-label={`${kinds[kind].title}, change the kind`}
            onClick={(event) => handlers.onKind(row, event.currentTarget.getBoundingClientRect())}
          >
            <KindIcon kind={kind} />
            {kinds[kind].title}
            <ChevronDown aria-hidden size={14} />
          </button>
          {kind === proposal.kind && (
            <span className={classNames(styles.confidence, styles[proposal.confidence])}>
              <Confidence aria-hidden size={14} /> {confidenceWords[proposal.confidence]}
            </span>
          )}
          <button
            type="button"
            className={styles.read}
            tabIndex={tabIndex}
            aria-label="Read in the text"
            title="Read in the text"
            onClick={() => handlers.onRead(row)}
          >
            <TextSearch aria-hidden size={16} strokeWidth={1.75} />
          </button>
        </div>
        <p className={styles.words}>{proposal.text}</p>
        <p className={styles.link}>
          <CornerDownRight aria-hidden size={14} className={styles.mark} />
          {linkWords(row)}
        </p>
        {signs.length > 0 && (
          <ul className={styles.signs} aria-label="Signs">
            {signs.map((sign) => (
              <li key={sign} className={styles.sign}>
                {sign}
              </li>
            ))}
          </ul>
        )}
        {row.isUnanswered && (
          <p className={styles.question}>
            <CircleHelp aria-hidden size={14} className={styles.mark} />
            {unansweredQuestion}
          </p>
        )}
        <div className={styles.acts}>
          <CardButton isFirst tabIndex={tabIndex} onPress={() => handlers.onAccept(row, false)}>
            Accept
          </CardButton>
          {below > 0 && (
            <CardButton tabIndex={tabIndex} onPress={() => handlers.onAccept(row, true)}>
              {`Accept with ${below} below`}
            </CardButton>
          )}
          <CardButton tabIndex={tabIndex} onPress={() => handlers.onReject(row)}>
            Reject
          </CardButton>
        </div>
      </div>
    </div>
  );
});

type CardButtonProps = {
  readonly isFirst?: boolean;
  readonly tabIndex: 0 | -1;
  readonly onPress: () => void;
  readonly children: string;
};

function CardButton({ isFirst = false, tabIndex, onPress, children }: CardButtonProps) {
  return (
    <button
      type="button"
      className={classNames(styles.act, isFirst && styles.first)}
      tabIndex={tabIndex}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
