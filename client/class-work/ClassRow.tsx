import { Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'wouter';
import { workStateOf } from '#shared/assignments/class-list.ts';
import type { WorkRow } from '#shared/assignments/work.ts';
import type { CourseMember } from '#shared/courses/course.ts';
import field from '../ui/Field.module.css';
import { MenuButton } from '../ui/MenuButton.tsx';
import type { MenuEntry } from '../ui/menu-entry.ts';
import look from '../ui/RowTable.module.css';
import styles from './ClassTable.module.css';
import { assessedLines, releasedWords, rowSummary } from './class-words.ts';
import { StateMark } from './StateMark.tsx';

type ClassRowProps = {
  readonly row: WorkRow;
  /** Null where there is nothing to open. */
  readonly href: string | null;
  readonly section: string;
  /** When it was handed in, in words. */
  readonly handedIn: string;
  /** Whose task it is. */
  readonly share: string;
  /** Why it needs a second look; empty for most. Lines of text, so that it compares. */
  readonly reasons: string;
  readonly hasSections: boolean;
  readonly isChosen: boolean;
  readonly mayLead: boolean;
  readonly canModerate: boolean;
  /** Whom it can be given to; empty for those who do not share out. */
  readonly assessors: readonly CourseMember[];
  readonly onChoose: (rowId: string, isChosen: boolean) => void;
  /** `assess`, `submitted`, `moderate`, `extension`, `release`, `withdraw`, or `give:` and a person’s id. */
  readonly onAct: (act: string, rowId: string) => void;
};

/** One student or group. Drawn anew only when it has changed: a class has three hundred. */
export const ClassRow = memo(function ClassRow(props: ClassRowProps) {
  const { row, href, reasons, isChosen, mayLead, hasSections } = props;
  const { submission, name, type, people } = row;
  return (
    <tr className={look.row} data-work={row.id}>
      {mayLead && (
        <td className={styles.choose}>
          <label className={styles.box}>
            <input
              type="checkbox"
              checked={isChosen}
              disabled={row.essayId === null}
              onChange={(event) => props.onChoose(row.id, event.target.checked)}
            />
            <span className={field.hidden}>Choose {name}</span>
          </label>
        </td>
      )}
      <th scope="row" className={styles.name}>
        {href === null ? (
          // Arrows stop here too: every row has something that takes the focus.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a row that cannot be opened is read by the same keys
          <span tabIndex={0} className={styles.still} data-stop>
            {name}
          </span>
        ) : (
          <Link href={href} className={look.link} data-stop>
            {name}
          </Link>
        )}
        {type === 'group' && <span className={look.note}>{people.map((one) => one.name).join(', ')}</span>}
        <span className={look.summary}>{rowSummary(row)}</span>
        {reasons !== '' && <span className={styles.reason}>{reasons}</span>}
      </th>
      {hasSections && <td className={look.detail}>{props.section}</td>}
      <td className={look.detail}>
        <StateMark state={workStateOf(row)} />
        {row.extension && <span className={look.note}>More time</span>}
      </td>
      <td className={look.detail}>{props.handedIn}</td>
      <td className={look.detail}>{submission ? submission.openFindings : ''}</td>
      <td className={look.detail}>
        {assessedLines(row).map((line) => (
          <span key={line} className={styles.line}>
            {line}
          </span>
        ))}
        {props.share !== '' && <span className={look.note}>{props.share}</span>}
      </td>
      <td className={look.detail}>{releasedWords(row)}</td>
      <td className={look.actions}>
        <MenuButton
          label={`What can be done with ${name}`}
          icon={<Ellipsis aria-hidden />}
          size="small"
          items={actsOf(props)}
          onAction={(act) => props.onAct(act, row.id)}
        />
      </td>
    </tr>
  );
});

/** Beyond these the row's menu would be a list of people; the dialog of shares has them all. */
const mostInMenu = 8;

function actsOf({ row, href, mayLead, canModerate, assessors }: ClassRowProps): MenuEntry[] {
  const act = (id: string, title: string): MenuEntry => ({ id, title, section: 'Work' });
  const has = (state: string) => row.assessments.some((assessment) => assessment.state === state);
  const isFor = (personId: string) =>
    row.shares.some(({ assessorId, purpose }) => purpose === 'first' && assessorId === personId);
  const items = [
    ...(href === null ? [] : [act('assess', 'Assess')]),
    ...(row.submission ? [act('submitted', 'Look at what was handed in…')] : []),
    ...(canModerate ? [act('moderate', 'Two assessments, side by side…')] : []),
    ...(mayLead && row.dueAt !== null
      ? [act('extension', row.extension ? 'Change the extra time…' : 'Give more time…')]
      : []),
    ...(mayLead && has('submitted') ? [act('release', 'Release')] : []),
    ...(mayLead && has('released') ? [act('withdraw', 'Withdraw')] : []),
    ...(row.essayId === null || assessors.length > mostInMenu
      ? []
      : assessors.map(({ personId, name }) => ({
          id: `give:${isFor(personId) ? '' : personId}`,
          title: isFor(personId) ? `${name} (now; take it back)` : name,
          section: 'Who assesses it',
        }))),
  ];
  return items.length > 0 ? items : [{ id: 'none', title: 'Nothing is begun yet', isDisabled: true }];
}
