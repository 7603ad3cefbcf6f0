import { nanoid } from 'nanoid';
import { api, createSessionWait } from '#client/api.ts';
import { createKeptRubrics } from './kept-rubrics.ts';
import type { RubricPorts } from './rubric-desk.ts';
import { createRubricService } from './rubric-service.ts';

/** Rubrics as this browser has them: the server's, and what waits on the device. */
export const rubricService = createRubricService(createSessionWait(api));

export const rubricPorts: RubricPorts = {
  service: rubricService,
  kept: createKeptRubrics(() => globalThis.localStorage),
  clock: {
    now: () => Date.now(),
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  },
  newId: () => nanoid(),
};
