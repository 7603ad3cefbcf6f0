type ModuleGraph = {
  readonly getModuleInfo: (id: string) => { readonly importers: readonly string[] } | null;
};

/**
 * The chunk of a module that a page needs at once: one for what main.tsx reaches without waiting, one for what the
 * editor adds. Left alone, the bundler makes a small chunk of every set of modules that some late part shares with
 * them: a dozen more files before the first page, and 5 kB gzip. Null for what comes late.
 */
export function firstChunk(moduleId: string, graph: ModuleGraph): 'page' | 'editor' | null {
  const reached = new Set<string>();
  const waiting = [moduleId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(graph.getModuleInfo(id)?.importers ?? [])); // without those that import it late
  }
  const isReachedBy = (file: string) => [...reached].some((id) => id.endsWith(file));
  if (isReachedBy('/client/main.tsx')) return 'page';
  if (isReachedBy('/client/pages/EditorPage.tsx')) return 'editor';
  return null;
}
