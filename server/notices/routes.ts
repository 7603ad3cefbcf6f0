import { createRoute } from '@hono/zod-openapi';
import type { NoticeRow, NoticeStore } from '#db/notices/store.ts';
import {
  type Notice,
  noticesSchema,
  noticeTypeSchema,
  patchNoticesSchema,
  toldAt,
} from '#shared/notices/notice.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Identity } from '../session/identity.ts';

const tags = ['Notices'];
const headers = { 'cache-control': 'private, no-store' };

const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'What is new for you',
  description:
    'The newest 50. Of one thing only the newest of each type is kept. Nothing for whoever has no session.',
  responses: jsonAnswer(200, 'Newest first.', noticesSchema),
});

const patch = createRoute({
  method: 'patch',
  path: '/',
  tags,
  summary: 'Mark notices as read, choose whether they come by mail',
  description:
    'Ids that are not yours are passed over. Notices that are read before their mail goes out are not mailed.',
  request: { body: jsonBody(patchNoticesSchema) },
  responses: jsonAnswer(200, 'As it is now.', noticesSchema),
});

export function noticeRoutes(deps: Deps, notices: NoticeStore, identity: Identity) {
  const answerFor = (personId: string) => ({
    notices: notices.list(personId).map(noticeOf),
    unread: notices.unread(personId),
    byMail: deps.mail ? notices.wantsMail(personId) : null,
  });
  return createRoutes()
    .openapi(list, (c) => {
      const person = identity.personOf(c);
      const answer = person ? answerFor(person.id) : { notices: [], unread: 0, byMail: null };
      return c.json(answer, 200, headers);
    })
    .openapi(patch, (c) => {
      const person = identity.personOf(c);
      if (!person) return c.json({ notices: [], unread: 0, byMail: null }, 200, headers);
      const { read, byMail } = c.req.valid('json');
      deps.db.transaction(
        () => {
          if (read !== undefined) notices.read(person.id, read, deps.now().toISOString());
          if (byMail !== undefined) notices.setWantsMail(person.id, byMail);
        },
        { behavior: 'immediate' },
      );
      return c.json(answerFor(person.id), 200, headers);
    });
}

function noticeOf({ id, type, title, path, at, readAt }: NoticeRow): Notice {
  return { id, type: noticeTypeSchema.parse(type), title, path, at: toldAt({ type, at }), readAt };
}
