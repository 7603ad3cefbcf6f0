/** How both maps are shown: the outline is read from top to bottom, and the same on every screen. */
export const comparedLooks = [
  { id: 'outline', title: 'Outline' },
  { id: 'map', title: 'Map' },
  { id: 'text', title: 'Text' },
] as const;

export type ComparedLook = (typeof comparedLooks)[number]['id'];
