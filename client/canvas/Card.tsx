import { BookMarked, NotebookPen, Pin } from 'lucide-react';
import { memo } from 'react';
import { chooseFirst } from '#client/desk/comments.ts';
import { useDesk } from '#client/desk/use-desk.ts';
import { CommentBadge } from '#client/ui/CommentBadge.tsx';
import { classNames } from '#client/ui/class-names.ts';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import { PassageBadges } from '#client/ui/PassageBadges.tsx';
import { PresentMarks } from '#client/ui/PresentMarks.tsx';
import { SeverityMark } from '#client/ui/SeverityMark.tsx';
import { kinds } from '#shared/graph/kinds/index.ts';
import styles from './Card.module.css';
import { CardField } from './CardField.tsx';
import { CardFrame } from './CardFrame.tsx';
import { CardHandles } from './CardHandles.tsx';
import type { CardModel } from './card-model.ts';
import { useDetail } from './detail.ts';

export type CardProps = {
  readonly data: CardModel;
  /** CSS px at zoom 1; React Flow gives what the layout said. */
  readonly width?: number;
  readonly height?: number;
};

/** One node on the canvas. Far away it is a block of colour with its first words, further away only a shape. */
export const Card = memo(function Card({ data: card, width = 0, height = 0 }: CardProps) {
  const detail = useDetail();
  const isFar = detail !== 'all' && !card.isEditing;
  return (
    <div
      className={classNames(
        styles.card,
        styles[card.kind],
        card.isSelected && styles.selected,
        card.isHovered && styles.hovered,
        card.isQuiet && styles.quiet,
        card.isParked && styles.parked,
        card.isLinkStart && styles.linkStart,
        isFar && styles.far,
      )}
    >
      {card.isFolded && <span className={styles.sheets} aria-hidden />}
      <CardFrame kind={card.kind} width={width} height={height} />
      {isFar ? detail === 'words' && <CardBlock card={card} /> : <CardContent card={card} />}
      {card.isFolded && <span className={styles.inside}>+{card.inside}</span>}
      {detail === 'all' && card.canEdit && (card.isPrimary || card.isHovered) && <CardHandles card={card} />}
    </div>
  );
});

type CardContentProps = { readonly card: CardModel };

function CardContent({ card }: CardContentProps) {
  const isEmpty = card.text.trim() === '';
  const hasFoot = card.isLong || card.citations > 0 || card.hasNote || card.badges !== '';
  return (
    <div className={styles.content}>
      <div className={styles.head}>
        <KindIcon kind={card.kind} size={14} />
        <span className={styles.kind}>
          {kinds[card.kind].title}
          {card.word !== '' && <span className={styles.word}> · {card.word}</span>}
        </span>
        <PresentMarks initials={card.present} />
        {card.isPinned && <Pin className={styles.pin} aria-hidden size={12} strokeWidth={1.75} />}
        {card.comments !== '' && (
          <span className={styles.comments}>
            <CardComments numbers={card.comments} />
          </span>
        )}
        {card.severity && (
          <span className={styles.mark}>
            <SeverityMark severity={card.severity} count={card.findings} />
          </span>
        )}
      </div>
      {card.isEditing ? (
        <CardField card={card} />
      ) : (
        <p className={classNames(styles.text, isEmpty && styles.prompt)} dir="auto">
          {isEmpty ? kinds[card.kind].prompt : card.text}
        </p>
      )}
      {hasFoot && (
        <div className={styles.foot}>
          <PassageBadges badges={card.badges} />
          {card.citations > 0 && (
            <span className={styles.badge} title="Sources cited">
              <BookMarked aria-hidden size={14} strokeWidth={1.75} />
              {card.citations}
            </span>
          )}
          {card.hasNote && (
            <span className={styles.badge} title="Has a note">
              <NotebookPen aria-hidden size={14} strokeWidth={1.75} />
            </span>
          )}
          {card.isLong && <span className={styles.more}>more</span>}
        </div>
      )}
    </div>
  );
}

function CardComments({ numbers }: { readonly numbers: string }) {
  const desk = useDesk();
  return <CommentBadge numbers={numbers} onPress={() => chooseFirst(desk, numbers)} />;
}

/** The first words, large enough to be read from far. */
function CardBlock({ card }: CardContentProps) {
  return (
    <>
      <p className={styles.block} dir="auto">
        {card.text.slice(0, 80)}
      </p>
      {card.severity && <span className={styles.dot} aria-hidden />}
    </>
  );
}
