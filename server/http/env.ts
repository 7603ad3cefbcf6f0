import type { SessionPerson } from '#db/people/store.ts';

/** What middleware leaves for handlers. */
export type AppEnv = {
  Variables: {
    requestId: string;
    /** Looked up once a request, on first use; null for nobody. */
    person?: SessionPerson | null;
    /** Of a session that this request started or ended. */
    token?: string | null;
  };
};
