import { Users } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { initialsOf } from '#client/desk/present.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { showPlace } from '#client/findings/show-place.ts';
import { Button } from '#client/ui/Button.tsx';
import { Popover } from '#client/ui/Popover.tsx';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import type { Present } from '#shared/essay/presence.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { spokenEnd } from '#shared/graph/labels.ts';
import { comingsAndGoings, named } from './comings.ts';
import styles from './PresentPeople.module.css';
import { useTellingPlace } from './use-telling-place.ts';

/** Who else is in an essay that several people write, where they are, and who comes and goes. */
export function PresentPeople() {
  useTellingPlace();
  const desk = useDesk();
  const present = useDeskState((state) => state.present) ?? none;
  const graph = useDeskState((state) => state.graph);
  const before = useRef(none);
  const [said, setSaid] = useState('');

  useEffect(() => {
    const words = comingsAndGoings(before.current, present);
    before.current = present;
    if (words !== '') setSaid(words);
  }, [present]);

  const shown = present.slice(0, most);
  return (
    <>
      {present.length > 0 && (
        <Popover
          label="Who else is here"
          trigger={(props) => (
            <Button
              variant="quiet"
              icon={<Users aria-hidden />}
              label={`${shownWords(present)}: also here, ${named(present)}`}
              {...props}
            >
              {shownWords(present)}
            </Button>
          )}
        >
          <ul className={styles.people}>
            {present.map((person) => (
              <li key={person.id} className={styles.person}>
                <span className={styles.initials} aria-hidden>
                  {initialsOf(person.name)}
                </span>
                <span className={styles.words}>
                  <span className={styles.name}>{person.name}</span>
                  <span className={styles.place}>{placeWords(person, graph)}</span>
                </span>
                {isOnMap(person, graph) && (
                  <Button
                    variant="quiet"
                    label={`Go to where ${person.name} is`}
                    onPress={() =>
                      person.place && person.place.type !== 'text' && showPlace(desk, person.place)
                    }
                  >
                    Go to
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Popover>
      )}
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </>
  );

  function shownWords(people: readonly Present[]): string {
    const initials = shown.map(({ name }) => initialsOf(name)).join(' ');
    return people.length > most ? `${initials} +${people.length - most}` : initials;
  }
}

const none: readonly Present[] = [];
/** Initials that the header has room for. */
const most = 3;

function isOnMap({ place }: Present, graph: Graph): boolean {
  if (place?.type === 'node') return graph.nodes.has(place.id);
  return place?.type === 'relation' && graph.relations.has(place.id);
}

function placeWords(person: Present, graph: Graph): string {
  const { place } = person;
  if (place?.type === 'text') return 'In the text';
  return place && isOnMap(person, graph) ? `At ${spokenEnd(graph, place)}` : 'Looking around';
}
