import type { ReactNode } from 'react';

/** One row of a menu; rows of one section stand together under its title, in the order in which they come. */
export type MenuEntry = {
  readonly id: string;
  readonly title: string;
  /** As people read it: “Ctrl D”. */
  readonly keys?: string | undefined;
  readonly icon?: ReactNode;
  readonly section?: string | undefined;
  readonly isDisabled?: boolean | undefined;
};

/** Entries by section, each keeping its place; entries without one come under ''. */
export function sectionsOf(items: readonly MenuEntry[]): ReadonlyMap<string, readonly MenuEntry[]> {
  const sections = new Map<string, MenuEntry[]>();
  for (const item of items) {
    const name = item.section ?? '';
    const known = sections.get(name);
    if (known) known.push(item);
    else sections.set(name, [item]);
  }
  return sections;
}
