import { isEmptyDocument } from '#shared/essay/document.ts';
import type { EssayListItem } from '#shared/essay/essay.ts';
import { withFirstText } from '#shared/essay/first-text.ts';
import { type Graph, recordsOf } from '#shared/graph/graph.ts';
import type { MapRecord } from '#shared/graph/records.ts';
import { failureWords, Refusal, Unreachable } from '../../api.ts';
import type { EssayRequests, NewEssay } from './essay-requests.ts';
import { atFirst, type HomeNotice, type HomeState, type Making } from './home-state.ts';

/** The larger ones are refused by the server; said before they are sent. */
const maxFileSize = 10_000_000;

export type Home = ReturnType<typeof createHome>;

/** The home page's state and everything that can be done there. Nothing throws for what a server may answer. */
export function createHome(requests: EssayRequests, newId: () => string) {
  let state = atFirst;
  let notices = 0;
  const listeners = new Set<() => void>();
  /** Ids of essays that were asked for and not confirmed: trying again asks for the same one. */
  const asked = new Map<string, string>();

  function set(change: Partial<HomeState>) {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function say(text: string, tone: HomeNotice['tone'] = 'done', restores: EssayListItem | null = null) {
    notices += 1;
    set({ notice: { id: notices, text, tone, restores } });
  }

  /** Says what did not work; `what` is a whole clause: “The map was not renamed”. */
  function sayFailure(what: string, error: unknown) {
    if (error instanceof Unreachable) set({ isOffline: true });
    say(failureWords(what, error), 'attention');
  }

  async function load() {
    try {
      const [rows, deleted] = await Promise.all([requests.list(), requests.deleted()]);
      // What one assesses has a page of its own.
      const mine = rows.filter(({ role }) => role !== 'assessor');
      set({ phase: 'ready', rows: mine, deleted, isOffline: false, trouble: '' });
    } catch (error) {
      if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
      const isOffline = error instanceof Unreachable;
      if (state.phase === 'ready') set({ isOffline });
      else set({ phase: 'failed', isOffline, trouble: error.message });
    }
  }

  /** Makes an essay and answers its id; null, with a notice, when it could not be made. */
  async function make(
    making: Making,
    essay: Omit<NewEssay, 'id'> | (() => Promise<Omit<NewEssay, 'id'>>),
    fill?: (essayId: string) => Promise<void>,
  ): Promise<string | null> {
    if (state.making) return null;
    const key = `${making.type} ${making.id}`;
    const id = asked.get(key) ?? newId();
    asked.set(key, id);
    set({ making });
    try {
      await requests.create({ id, ...(typeof essay === 'function' ? await essay() : essay) });
      await fill?.(id);
      asked.delete(key);
      set({ isOffline: false });
      return id;
    } catch (error) {
      if (error instanceof Refusal) asked.delete(key);
      sayFailure('The map was not made', error);
      return null;
    } finally {
      set({ making: null });
    }
  }

  function replaceRow(row: EssayListItem) {
    set({ rows: state.rows.map((known) => (known.essay.id === row.essay.id ? row : known)) });
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
    start: (template: { readonly id: string; readonly essayTitle: string; readonly prompt: string }) =>
      make(
        { type: 'template', id: template.id },
        { title: template.essayTitle, prompt: template.prompt, template: template.id },
      ),
    startFromOutline: (title: string, graph: Graph) =>
      // One id for one outline: another text is another map.
      make({ type: 'outline', id: [...graph.nodes.keys()].join() }, { title }, (essayId) =>
        requests.fill(essayId, essayId, [...recordsOf(graph)]),
      ),

    async rename(row: EssayListItem, title: string) {
      const renamed = { ...row, essay: { ...row.essay, title } };
      replaceRow(renamed);
      try {
        await requests.patch(row.essay.id, { title });
      } catch (error) {
        replaceRow(row);
        sayFailure(`“${row.essay.title}” was not renamed`, error);
      }
    },

    async duplicate({ essay }: EssayListItem) {
      const title = `Copy of ${essay.title}`.slice(0, 300);
      let records: readonly MapRecord[] = [];
      const id = await make(
        { type: 'copy', id: essay.id },
        async () => {
          const { graph, text } = await requests.open(essay.id);
          records = Object.values(graph).flat();
          const copy = { title, prompt: essay.prompt };
          if (isEmptyDocument(text.document)) return copy;
          records = withFirstText(records, text.version);
          return { ...copy, text: text.document };
        },
        async (copyId) => {
          await requests.patch(copyId, { rubric: essay.rubric });
          if (records.length > 0) await requests.fill(copyId, copyId, records);
        },
      );
      if (id === null) return;
      await load();
      say(`“${title}” was added to your maps.`);
    },

    async remove(row: EssayListItem) {
      set({ rows: state.rows.filter(({ essay }) => essay.id !== row.essay.id) });
      try {
        await requests.remove(row.essay.id);
        say(`“${row.essay.title}” was deleted.`, 'done', row);
        await load();
      } catch (error) {
        await load();
        if (!state.rows.some(({ essay }) => essay.id === row.essay.id)) set({ rows: [row, ...state.rows] });
        sayFailure(`“${row.essay.title}” was not deleted`, error);
      }
    },

    async restore({ essay }: EssayListItem) {
      const { deleted } = state;
      set({ notice: null, deleted: deleted.filter((row) => row.essay.id !== essay.id) });
      try {
        await requests.patch(essay.id, { deleted: false });
        await load();
        say(`“${essay.title}” is back.`);
      } catch (error) {
        set({ deleted });
        sayFailure(`“${essay.title}” could not be brought back yet`, error);
      }
    },

    /** The essay as a file; null, with a notice, when it cannot be had. */
    async fileOf({ essay }: EssayListItem): Promise<{ name: string; content: Blob } | null> {
      try {
        const content = await requests.exportFile(essay.id);
        return { name: `${fileNameOf(essay.title)}.groundwork.json`, content };
      } catch (error) {
        sayFailure(`“${essay.title}” was not exported`, error);
        return null;
      }
    },

    async takeFile(file: File) {
      if (state.making) return;
      const report = (notes: readonly string[]) =>
        set({ report: { fileName: file.name, essay: null, notes } });
      if (file.size > maxFileSize)
        return report(['The file has more than 10 MB. A Groundwork map is far smaller.']);
      set({ making: { type: 'import', id: file.name } });
      try {
        const { essay, notes } = await requests.importFile(newId(), file);
        await load();
        set({ report: { fileName: file.name, essay: { id: essay.id, title: essay.title }, notes } });
      } catch (error) {
        if (error instanceof Refusal) report([error.message]);
        else sayFailure(`“${file.name}” was not imported`, error);
      } finally {
        set({ making: null });
      }
    },

    closeReport: () => set({ report: null }),
    hideNotice: () => set({ notice: null }),
    /** The browser noticed that the connection went or came. */
    connectionChanged(isOnline: boolean) {
      if (isOnline) void load();
      else set({ isOffline: true });
    },
  };
}

/** Without what file systems refuse. */
function fileNameOf(title: string): string {
  const name = title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim();
  return name.slice(0, 80) || 'Map';
}
