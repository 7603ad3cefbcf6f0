// zod compiles schemas with `new Function` where it may; asking whether it may is already reported as a breach of the
// content security policy. A script of its own, because the modules' order is the bundler's: zod must find this first.
globalThis.__zod_globalConfig = { jitless: true };
