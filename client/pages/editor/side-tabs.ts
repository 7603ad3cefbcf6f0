/** The code of the tabs that do not stand first. */

export function loadInspector() {
  return import('#client/inspector/Inspector.tsx').then((module) => ({ default: module.Inspector }));
}

export function loadSources() {
  return import('#client/sources/SourcesPanel.tsx').then((module) => ({ default: module.SourcesPanel }));
}
