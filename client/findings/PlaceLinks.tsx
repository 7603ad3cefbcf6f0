import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import type { Finding } from '#shared/rubric/finding.ts';
import styles from './FindingCard.module.css';
import { placeOf } from './place.ts';
import { showPlace } from './show-place.ts';

type PlaceLinksProps = { readonly finding: Finding };

/** The places a finding speaks of; each leads there. */
export function PlaceLinks({ finding }: PlaceLinksProps) {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  if (finding.refs.length === 0) return 'The map as a whole';
  return (
    <ul className={styles.places}>
      {finding.refs.map((ref) => {
        const place = placeOf(graph, ref);
        if (!place) return null;
        const { on, words } = place;
        return (
          <li key={`${ref.type}-${ref.id}`}>
            {on === null && ref.type !== 'source' ? (
              words
            ) : (
              <button
                type="button"
                className={styles.place}
                onClick={() =>
                  on
                    ? showPlace(desk, on)
                    : desk.openForm({ form: 'source', ref: { type: 'source', id: ref.id } })
                }
                onPointerEnter={() => desk.setHovered(on)}
                onPointerLeave={() => desk.setHovered(null)}
              >
                {words}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
