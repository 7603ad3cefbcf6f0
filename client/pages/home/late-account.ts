import { late } from '../../ui/late.tsx';

const Nothing = () => null;

/** Who one is, at the right of the header: the page is there first. */
export const AccountMenu = late<object>(
  () => import('../../account/AccountMenu.tsx').then(({ AccountMenu: Part }) => ({ default: Part })),
  Nothing,
);
