/** The code of what is not seen first: the other tabs, the legend. */

export function loadInspector() {
  return import('#client/inspector/Inspector.tsx').then((module) => ({ default: module.Inspector }));
}

export function loadSources() {
  return import('#client/sources/SourcesPanel.tsx').then((module) => ({ default: module.SourcesPanel }));
}

export function loadComments() {
  return import('#client/feedback/CommentsPanel.tsx').then((module) => ({ default: module.CommentsPanel }));
}

/** Marks map and text, whichever tab is shown. */
export function loadFeedbackFollower() {
  return import('#client/feedback/FeedbackFollower.tsx').then((module) => ({
    default: module.FeedbackFollower,
  }));
}

export function loadDraft() {
  return import('#client/draft/DraftPanel.tsx').then((module) => ({ default: module.DraftPanel }));
}

export function loadLegend() {
  return import('./Legend.tsx').then((module) => ({ default: module.Legend }));
}
