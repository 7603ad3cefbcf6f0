import type { NodeKindId } from '#shared/graph/records.ts';
import styles from './CardFrame.module.css';

export type CardFrameProps = {
  readonly kind: NodeKindId;
  /** CSS px. */
  readonly width: number;
  readonly height: number;
};

const fold = 14;

/** A card's ground and border: what kind it is, said by corners and line style (exact dashes need SVG). */
export function CardFrame({ kind, width, height }: CardFrameProps) {
  const stroke = kind === 'thesis' ? 2 : 1.5;
  const inset = stroke / 2;
  const box = { x: inset, y: inset, width: width - stroke, height: height - stroke };
  return (
    <svg className={`${styles.frame} ${styles[kind]}`} width={width} height={height} aria-hidden>
      {kind === 'evidence' ? (
        <>
          <path d={sheet(width, height, inset)} />
          <path className={styles.fold} d={`M${width - fold} ${inset}V${fold}H${width - inset}`} />
        </>
      ) : (
        <rect {...box} rx={kind === 'thesis' ? 0 : 10} />
      )}
    </svg>
  );
}

function sheet(width: number, height: number, inset: number): string {
  const [right, bottom] = [width - inset, height - inset];
  return `M${inset} ${inset}H${width - fold}L${right} ${fold}V${bottom}H${inset}Z`;
}
