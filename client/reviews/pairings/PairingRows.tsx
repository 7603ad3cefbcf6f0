import { BookOpenText, Undo2 } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'wouter';
import { dateWords } from '#shared/assignments/dates.ts';
import type { ReviewOverview } from '#shared/reviews/overview.ts';
import { originWords, tierWords } from '#shared/reviews/pair-words.ts';
import type { PairRow } from '#shared/reviews/review.ts';
import { putInAddress } from '../../ui/address-words.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import look from '../../ui/RowTable.module.css';
import styles from './Pairings.module.css';
import { PairState } from './PairState.tsx';
import { attentionOf, type PairGroup, type PairView } from './pairing-list.ts';
import {
  attentionWords,
  groupWords,
  lastWords,
  pseudonymWords,
  reasonWords,
  rowLine,
} from './pairing-words.ts';

type PairingRowsProps = {
  readonly group: PairGroup;
  readonly by: PairView['by'];
  readonly settings: ReviewOverview['settings'];
  /** IANA; of the assignment. */
  readonly timeZone: string;
  readonly now: Date;
  readonly mayLead: boolean;
  /** The row in here that Tab comes to, if it is one of these. */
  readonly current: string | null;
  readonly onTakeBack: (pairId: string) => void;
  readonly onRead: (pairId: string) => void;
  readonly onAdd: (by: PairView['by'], id: string) => void;
};

/** The pairs of one map or of one reviewer. Drawn anew only when they have changed: a class has three hundred. */
export const PairingRows = memo(function PairingRows(props: PairingRowsProps) {
  const { group, by, mayLead, current, onAdd } = props;
  const { id, name, pairs, isShort } = group;
  // Not a tab stop: three hundred of them would stand in the way. Enter on a row opens it.
  const head = (
    <th scope="rowgroup" rowSpan={Math.max(1, pairs.length)} className={styles.author}>
      {by === 'author' && mayLead ? (
        <Link
          href={`/essays/${id}/assess`}
          className={styles.link}
          tabIndex={-1}
          data-open
          onClick={() => putInAddress({ at: id })}
        >
          {name}
        </Link>
      ) : (
        <span className={styles.link}>{name}</span>
      )}
      <span className={isShort ? styles.short : look.note}>{groupWords(group)}</span>
      {isShort && mayLead && (
        <span className={styles.here} data-act>
          <Button
            variant="quiet"
            opens="dialog"
            label={`Add a review: ${name}`}
            onPress={() => onAdd(by, id)}
          >
            Add a review…
          </Button>
        </span>
      )}
    </th>
  );
  if (pairs.length === 0)
    return (
      <tbody data-group={id}>
        <tr>
          {head}
          <td colSpan={5}>
            <span data-stop={id} tabIndex={current === id ? 0 : -1} className={styles.stop}>
              {by === 'author' ? 'Nobody reviews it yet.' : 'Reviews nobody yet.'}
            </span>
          </td>
        </tr>
      </tbody>
    );
  return (
    <tbody data-group={id}>
      {pairs.map((pair, at) => (
        <tr key={pair.id} className={look.row} data-pair={pair.id}>
          {at === 0 && head}
          <PairCells {...props} pair={pair} />
        </tr>
      ))}
    </tbody>
  );
});

/** Those of which there is something to read: begun, or what became of it. */
const readable = new Set<PairRow['state']>(['begun', 'sent', 'removed']);

function PairCells({
  pair,
  by,
  settings,
  timeZone,
  now,
  mayLead,
  current,
  onTakeBack,
  onRead,
}: PairingRowsProps & { readonly pair: PairRow }) {
  const attention = attentionOf(pair, { settings }, now);
  const when = (instant: string) => dateWords(instant, timeZone, now.toISOString());
  const other = by === 'author' ? pair.reviewer : pair.author;
  return (
    <>
      <td>
        <span data-stop={pair.id} tabIndex={current === pair.id ? 0 : -1} className={styles.stop}>
          {other}
        </span>
        {settings.blind !== 'open' && (
          <span className={look.note}>{pseudonymWords(pair, settings.blind)}</span>
        )}
        <span className={look.summary}>{rowLine(pair)}</span>
        {attention !== null && <span className={styles.given}>{attentionWords[attention]}</span>}
      </td>
      <td className={look.detail}>
        <PairState state={pair.state} />
        {pair.reason !== '' && <span className={look.note}>{reasonWords(pair)}</span>}
      </td>
      <td className={look.detail}>
        {originWords[pair.origin]}
        {pair.tier > 0 && <span className={look.note}>{tierWords(pair.tier)}</span>}
      </td>
      <td className={look.detail}>
        <span className={styles.since}>{lastWords(pair, when)}</span>
      </td>
      <td className={look.actions} data-act>
        {mayLead && pair.state === 'assigned' && (
          <IconButton
            label={`Take back: ${pair.reviewer} reviews ${pair.author}`}
            size="small"
            icon={<Undo2 aria-hidden />}
            isStop={current === pair.id}
            onPress={() => onTakeBack(pair.id)}
          />
        )}
        {readable.has(pair.state) && (
          <IconButton
            label={`Read: ${pair.reviewer} on ${pair.author}’s map`}
            size="small"
            icon={<BookOpenText aria-hidden />}
            isStop={current === pair.id}
            onPress={() => onRead(pair.id)}
          />
        )}
      </td>
    </>
  );
}
