import { useRef } from 'react';
import { useDeskState } from '#client/desk/use-desk.ts';
import { arrivedBetween, type Judged } from './changes.ts';

/** Keys of the findings that came with the last edit, until the next one. Empty when the panel is first drawn. */
export function useArrived(): ReadonlySet<string> {
  const graph = useDeskState((state) => state.graph);
  const evaluation = useDeskState((state) => state.evaluation);
  const last = useRef<{ judged: Judged; arrived: ReadonlySet<string> } | null>(null);
  if (last.current?.judged.evaluation !== evaluation) {
    const judged = { graph, evaluation };
    const arrived = last.current ? arrivedBetween(last.current.judged, judged) : new Set<string>();
    last.current = { judged, arrived };
  }
  return last.current.arrived;
}
