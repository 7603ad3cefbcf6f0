import type { OpenAPIHono } from '@hono/zod-openapi';
import { Hono } from 'hono';
import type { AppEnv } from '../http/env.ts';
import { type OpenApiDocument, openApiDocument } from './document.ts';
import { docsPage, docsStyle } from './page.ts';

/** What describes the rest; made at the first request, since a start should not wait for it. */
export function openApiRoutes(app: OpenAPIHono<AppEnv>, version: string): Hono<AppEnv> {
  let made: OpenApiDocument | undefined;
  const document = () => {
    made ??= openApiDocument(app, version);
    return made;
  };
  return new Hono<AppEnv>()
    .get('/api/openapi.json', (c) => c.json(document()))
    .get('/api/docs', (c) => c.html(docsPage(document())))
    .get('/api/docs.css', (c) => c.body(docsStyle, 200, { 'content-type': 'text/css; charset=utf-8' }))
    .get('/problems/:code', (c) =>
      c.redirect(`/api/docs#problem-${encodeURIComponent(c.req.param('code'))}`),
    );
}
