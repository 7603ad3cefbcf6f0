import type { SessionPerson } from '#db/people/store.ts';

/** What middleware leaves for handlers. */
export type AppEnv = {
  Variables: {
    requestId: string;
    /** Looked up once a request, on first use; null for nobody. */
    person?: SessionPerson | null;
  };
};
