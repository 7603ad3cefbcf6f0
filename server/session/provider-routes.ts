import { createRoute, z } from '@hono/zod-openapi';
import { providersSchema, providerUrlSchema, toProviderSchema } from '#shared/accounts/requests.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import { createProviderAuth, type ProviderAuth, providerId } from './provider-auth.ts';
import { setCookieHeader } from './session-cookie.ts';
import type { SessionParts } from './session-parts.ts';

const tags = ['Session'];

const listProviders = createRoute({
  method: 'get',
  path: '/providers',
  tags,
  summary: 'Further ways to sign in here',
  responses: jsonAnswer(200, 'Providers by configuration, and whether mail can be sent.', providersSchema),
});

const toProvider = createRoute({
  method: 'post',
  path: '/provider/{id}',
  tags,
  summary: 'Begin to sign in with a provider',
  description: 'Go to the address that is answered; the provider sends the browser back signed in.',
  request: { params: z.object({ id: z.string().max(40) }), body: jsonBody(toProviderSchema) },
  responses: jsonAnswer(200, 'Where to go.', providerUrlSchema),
});

const fromProvider = createRoute({
  method: 'get',
  path: '/callback/{id}',
  tags,
  summary: 'Where a provider sends the browser back to',
  description: 'The address to tell the provider. Only a browser on its way back has what is needed here.',
  request: { params: z.object({ id: z.string().max(40) }) },
  responses: {
    302: { description: 'On to the page that was asked for, signed in, or to /sign-in?error=.' },
    ...problemResponses,
  },
});

/** The provider of the settings; made when it is first needed, and again after it could not be reached. */
export function createProvider(deps: Deps, { authParts }: Pick<SessionParts, 'authParts'>) {
  const { provider, publicUrl } = deps;
  let made: ProviderAuth | null = null;
  return {
    listed: provider ? [{ id: providerId, title: provider.title }] : [],
    /** @throws not-found */
    auth(id: string): ProviderAuth {
      if (!provider || !publicUrl || id !== providerId)
        throw new AppError('not-found', 'There is no such way to sign in here.');
      made ??= createProviderAuth(deps, authParts, publicUrl, provider);
      return made;
    },
  };
}

export type Provider = ReturnType<typeof createProvider>;

export function providerRoutes(deps: Deps, parts: SessionParts, provider: Provider) {
  return createRoutes()
    .openapi(listProviders, (c) =>
      c.json({ providers: provider.listed, hasMail: deps.mail !== undefined }, 200),
    )
    .openapi(toProvider, async (c) => {
      parts.guard.provider(deps.addressOf(c));
      const auth = provider.auth(c.req.valid('param').id);
      const { path } = c.req.valid('json');
      const { headers, response } = await auth.api
        .signInSocial({
          body: {
            provider: providerId,
            callbackURL: path,
            errorCallbackURL: '/sign-in',
            disableRedirect: true,
          },
          headers: parts.signIns.headersOf(c),
          returnHeaders: true,
        })
        .catch(() => {
          throw new AppError(
            'not-ready',
            'The sign-in service of your school cannot be reached. Try again soon.',
          );
        });
      for (const cookie of headers.getSetCookie()) setCookieHeader(c, cookie);
      return c.json({ url: response.url ?? '' }, 200);
    });
}

/**
 * The one address of the library that is reached from outside: nothing but a browser on its way back calls it.
 */
export function providerCallback(deps: Deps, parts: SessionParts, provider: Provider) {
  const { guard, people, authParts } = parts;

  /** Somebody whose address the provider has checked takes their place on the rosters that have it. */
  function takePlaces(token: string | null) {
    const now = deps.now().toISOString();
    const person = token === null ? undefined : people.ofSession(token, now);
    if (person) people.takePlaces(person.id, now);
  }

  return createRoutes().openapi(fromProvider, async (c) => {
    guard.provider(deps.addressOf(c));
    const auth = provider.auth(c.req.valid('param').id);
    // Its routes answer under the public address, whatever a proxy has made of it.
    const { pathname, search } = new URL(c.req.url);
    const asked = new Request(`${deps.publicUrl ?? ''}${pathname}${search}`, {
      headers: parts.signIns.headersOf(c),
    });
    const answer = await auth.handler(asked);
    for (const cookie of answer.headers.getSetCookie()) {
      setCookieHeader(c, cookie);
      takePlaces(authParts.cookies.tokenOf(cookie));
    }
    return c.redirect(answer.headers.get('location') ?? '/sign-in?error=unknown', 302);
  });
}
