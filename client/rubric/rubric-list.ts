import { failureWords, Refusal, Unreachable } from '#client/api.ts';
import { blankRubric, copyOf, withUsualRules } from '#shared/rubric/editing/new-rubric.ts';
import type { Rubric, RubricBody } from '#shared/rubric/rubric.ts';
import type { RubricRow } from '#shared/rubric/rubric-row.ts';
import type { RubricService } from './rubric-service.ts';

export type RubricNotice = {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'attention';
  /** What “Undo” brings back. */
  readonly restores: RubricRow | null;
};

/** All that the list of rubrics draws. */
export type RubricListState = {
  /** `failed`: it has never been loaded, and `trouble` says why. */
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly rows: readonly RubricRow[];
  readonly trouble: string;
  /** What is being made: the id of the rubric that is copied, “blank”, “import”; null for nothing. */
  readonly making: string | null;
  readonly notice: RubricNotice | null;
};

export type RubricList = ReturnType<typeof createRubricList>;

/** The list of rubrics and what can be done there. Nothing throws for what a server may answer. */
export function createRubricList(
  service: Pick<RubricService, 'list' | 'create' | 'remove' | 'restore'>,
  newId: () => string,
) {
  let state: RubricListState = { phase: 'loading', rows: [], trouble: '', making: null, notice: null };
  let notices = 0;
  const listeners = new Set<() => void>();
  /** Ids that were asked for and not confirmed: trying again asks for the same one. */
  const asked = new Map<string, { readonly id: string; readonly body: RubricBody }>();
  /** The id of each rubric of a file: importing again what half arrived makes nothing twice. */
  const taken = new WeakMap<RubricBody, string>();

  function set(change: Partial<RubricListState>) {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function say(text: string, tone: RubricNotice['tone'] = 'done', restores: RubricRow | null = null) {
    notices += 1;
    set({ notice: { id: notices, text, tone, restores } });
  }

  /** `what` is a whole clause: “The rubric was not made”. */
  function sayFailure(what: string, error: unknown) {
    say(failureWords(what, error), 'attention');
  }

  async function load() {
    try {
      set({ phase: 'ready', rows: await service.list(), trouble: '' });
    } catch (error) {
      if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
      if (state.phase !== 'ready') set({ phase: 'failed', trouble: error.message });
    }
  }

  /** Answers the new rubric's id; null, with a notice, when it could not be made. */
  async function make(key: string, bodyOf: () => RubricBody): Promise<string | null> {
    if (state.making !== null) return null;
    const { id, body } = asked.get(key) ?? { id: newId(), body: bodyOf() };
    asked.set(key, { id, body });
    set({ making: key });
    try {
      await service.create(id, body);
      asked.delete(key);
      return id;
    } catch (error) {
      if (error instanceof Refusal) asked.delete(key);
      sayFailure('The rubric was not made', error);
      return null;
    } finally {
      set({ making: null });
    }
  }

  return {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    load,
    blank: () => make('blank', () => blankRubric(newId)),
    duplicate: (rubric: Rubric) => make(rubric.id, () => copyOf(rubric)),

    /** Stores what was read from a file; answers whether all of it is there now. */
    async take(bodies: readonly RubricBody[]): Promise<boolean> {
      const made: RubricBody[] = [];
      set({ making: 'import' });
      try {
        for (const body of bodies) {
          const id = taken.get(body) ?? newId();
          taken.set(body, id);
          await service.create(id, withUsualRules(body));
          made.push(body);
        }
      } catch (error) {
        const some = made.length > 0 ? ` ${made.length} of ${bodies.length} were imported.` : '';
        sayFailure(`“${bodies[made.length]?.title}” was not imported.${some}`.replace(/\.$/, ''), error);
      } finally {
        set({ making: null });
      }
      await load();
      if (made.length < bodies.length) return false;
      const [first] = made;
      say(made.length === 1 ? `“${first?.title}” was imported.` : `${made.length} rubrics were imported.`);
      return true;
    },

    async remove(row: RubricRow) {
      const { id, title } = row.rubric;
      const before = state.rows;
      set({ rows: before.filter(({ rubric }) => rubric.id !== id) });
      try {
        await service.remove(id);
        const keep = row.uses > 0 ? ' What uses it keeps it.' : '';
        say(`“${title}” was deleted.${keep}`, 'done', row);
      } catch (error) {
        set({ rows: before });
        sayFailure(`“${title}” was not deleted`, error);
      }
    },

    async restore({ rubric }: RubricRow) {
      set({ notice: null });
      try {
        await service.restore(rubric.id);
        await load();
        say(`“${rubric.title}” is back.`);
      } catch (error) {
        sayFailure(`“${rubric.title}” could not be brought back yet`, error);
      }
    },

    say,
    hideNotice: () => set({ notice: null }),
  };
}
