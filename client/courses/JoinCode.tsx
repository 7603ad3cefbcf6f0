import { renderSVG } from 'uqr';
import type { CodeScreen } from '#shared/courses/people-changes.ts';
import styles from './CodeScreen.module.css';

type JoinCodeProps = {
  readonly code: Pick<CodeScreen, 'joinCode' | 'origins'>;
  /** The heading that says what to do with it: of the page, or of a part. */
  readonly level: 1 | 2;
};

/** How a class comes in: the address, the code as large as there is room, and a QR code of both. */
export function JoinCode({ code: { joinCode, origins }, level }: JoinCodeProps) {
  const origin = originFor(window.location, origins);
  const link = `${origin}/j/${joinCode.replace('-', '')}`;
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <>
      <Heading className={styles.how}>
        Go to <span className={styles.address}>{joinAddress({ origins })}</span> and type
      </Heading>
      <p className={styles.code}>{joinCode}</p>
      {/* A picture of squares alone, as the library writes it from our own link. */}
      <img
        className={styles.qr}
        alt={`QR code of ${link}`}
        src={`data:image/svg+xml,${encodeURIComponent(renderSVG(link, { border: 2 }))}`}
      />
      <p className={styles.link}>{link}</p>
    </>
  );
}

/** Where the code is typed, as people read it aloud: “school.example/join”. */
export function joinAddress({ origins }: Pick<CodeScreen, 'origins'>): string {
  return `${originFor(window.location, origins).replace(/^https?:\/\//, '')}/join`;
}

/** As the page was reached, unless that is an address which only this computer has. */
function originFor({ origin, hostname }: Location, others: readonly string[]): string {
  const isOnlyHere = /^(localhost|127\.|\[::1\])/.test(hostname);
  return isOnlyHere ? (others[0] ?? origin) : origin;
}
