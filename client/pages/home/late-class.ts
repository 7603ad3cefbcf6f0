import { late } from '../../ui/late.tsx';
import { whenIdle } from '../../ui/when-idle.ts';
import { keptHome } from './class/kept-home.ts';

/** Whether this device knows of something that is due. */
export const isDueKnown = () => keptHome.read()?.includes('"due":[{') ?? false;

/** Whether this device knows of a class: then there may be news of it. */
export const isClassKnown = () => keptHome.read() !== null;

/** At once where something of a class is known here; else when the page has nothing to do. */
const soon = () =>
  new Promise<void>((resolve) => (isClassKnown() ? resolve() : whenIdle(async () => resolve())));
const nothing = () => null;

export const DueNext = late(async () => {
  await soon();
  return { default: (await import('./class/DueNext.tsx')).DueNext };
}, nothing);
export const Courses = late(async () => {
  await soon();
  return { default: (await import('./class/Courses.tsx')).Courses };
}, nothing);
export const Bell = late(async () => {
  await soon();
  return { default: (await import('../../notices/Bell.tsx')).Bell };
}, nothing);
