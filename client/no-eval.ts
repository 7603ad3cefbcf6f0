import { config } from 'zod/v4/core';

/**
 * zod compiles schemas with `new Function` where it may; asking whether it may is already reported as a breach of the
 * content security policy. Imported first, before any schema is parsed.
 */
config({ jitless: true });
