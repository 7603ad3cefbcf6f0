/** Whether somebody can see this tab. */
export type Sight = {
  readonly isSeen: () => boolean;
  /** Ends with the function it answers. */
  readonly onChange: (listener: () => void) => () => void;
};

export const pageSight: Sight = {
  isSeen: () => document.visibilityState !== 'hidden',
  onChange: (listener) => {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};
