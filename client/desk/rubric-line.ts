import { isSameRubric, type RubricRef } from '#shared/essay/essay.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { Refusal, Unreachable } from '../api.ts';
import type { DeskPorts } from './ports.ts';
import type { Screen } from './screen.ts';

/**
 * Brings the rubric that the essay names, whoever named it: from the product's own, or from the server. Until it is
 * here the map is judged by the one before.
 */
export function createRubricLine(
  { service }: Pick<DeskPorts, 'service'>,
  screen: Screen,
  /** The rubric of the screen is another one now, wherever it came from. */
  onChange: () => void,
) {
  let asked: RubricRef | null = null;
  /** It could not be had: not asked for again until the server may be back, or another one is named. */
  let missed: RubricRef | null = null;

  let shown = screen.state().rubric;

  const check = () => {
    const { essay, rubric } = screen.state();
    if (rubric !== shown) {
      shown = rubric;
      onChange();
    }
    if (isSame(essay.rubric, rubric) || isSame(essay.rubric, asked) || isSame(essay.rubric, missed)) return;
    void bring(essay.rubric);
  };

  async function bring(ref: RubricRef) {
    asked = ref;
    try {
      const rubric = (await readyRubricNamed(ref)) ?? (await service.rubric(ref));
      if (isSame(screen.state().essay.rubric, ref)) screen.show({ rubric });
    } catch (error) {
      if (!(error instanceof Refusal) && !(error instanceof Unreachable)) throw error;
      missed = ref;
    } finally {
      if (isSame(ref, asked)) asked = null;
    }
  }

  const stop = screen.subscribe(check);
  check();
  return {
    /** The server may be back. */
    retryNow() {
      missed = null;
      check();
    },
    stop,
  };
}

/** Their words are not in the first load; without the server that part may be away too. */
async function readyRubricNamed(ref: RubricRef): Promise<Rubric | undefined> {
  const ready = await import('#shared/rubric/presets/index.ts').catch(() => null);
  return ready?.readyRubric(ref);
}

function isSame(a: RubricRef, b: RubricRef | null): boolean {
  return b !== null && isSameRubric(a, b);
}
