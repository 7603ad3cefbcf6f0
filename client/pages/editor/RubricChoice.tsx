import { late } from '#client/ui/late.tsx';
import { SideTabFailed } from './SideTabFailed.tsx';

const loadChoices = () => import('./RubricChoices.tsx').then((module) => ({ default: module.RubricChoices }));

/** Brings all that the ready rubrics say with it, so it comes when it is first opened. */
export const RubricChoice = late(loadChoices, SideTabFailed);
