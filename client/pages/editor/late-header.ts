import { late } from '#client/ui/late.tsx';

const loadPeople = () =>
  import('./presence/PresentPeople.tsx').then(({ PresentPeople: Part }) => ({ default: Part }));
const loadSet = () => import('./set/SetFor.tsx').then(({ SetFor: Part }) => ({ default: Part }));

/** What only some essays have in their header: the code comes with them. Without it the map is worked on all the same. */
export const PresentPeople = late(loadPeople, () => null);
export const SetFor = late(loadSet, () => null);
