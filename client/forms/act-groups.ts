import type { ActGroup } from '#client/desk/acts/act.ts';

/** The groups of acts in the order and words of menus and of the list of keys. */
export const groupTitles: Readonly<Record<ActGroup, string>> = {
  add: 'Add',
  edit: 'Edit',
  link: 'Link',
  move: 'Move',
  sources: 'Sources',
  findings: 'Findings',
  comments: 'Comments',
  view: 'View',
  history: 'Undo',
};
