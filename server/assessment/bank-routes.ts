import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { BankRow } from '#db/assessment/bank-store.ts';
import { hashOf } from '#db/hash.ts';
import {
  addBankEntrySchema,
  type BankEntry,
  bankEntrySchema,
  editBankEntrySchema,
} from '#shared/assessment/bank.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import type { AppEnv } from '../http/env.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import { linkProblems } from './comment-place.ts';
import { bankParams } from './schemas.ts';

const tags = ['Comment bank'];

/** More than anybody writes; a search through them stays quick. */
const mostEntries = 5_000;

const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'My comments to use again',
  responses: jsonAnswer(200, 'Oldest first.', z.strictObject({ entries: z.array(bankEntrySchema) })),
});

const add = createRoute({
  method: 'post',
  path: '/',
  tags,
  summary: 'Keep a comment to use again',
  description:
    'The id is yours to make: the same request again answers the same. Makes a guest of somebody without a session.',
  request: { body: jsonBody(addBankEntrySchema) },
  responses: jsonAnswer(201, 'The entry.', bankEntrySchema),
});

const edit = createRoute({
  method: 'patch',
  path: '/{entryId}',
  tags,
  summary: 'Change an entry, or bring it back',
  description: 'Comments that were made from it stay as they are.',
  request: { params: bankParams, body: jsonBody(editBankEntrySchema) },
  responses: jsonAnswer(200, 'The entry as it is now.', bankEntrySchema),
});

const remove = createRoute({
  method: 'delete',
  path: '/{entryId}',
  tags,
  summary: 'Delete an entry',
  description: 'PATCH { "deleted": false } brings it back.',
  request: { params: bankParams },
  responses: { 204: { description: 'Deleted.' }, ...problemResponses },
});

export function bankRoutes(deps: Deps, { bank, comments }: Stores, identity: Identity) {
  const timestamp = () => deps.now().toISOString();
  const usesOf = (row: BankRow) => comments.uses(row.ownerId).get(row.id) ?? 0;

  /** @throws not-found for an entry of somebody else too */
  function own(c: Context<AppEnv>, id: string): BankRow {
    const person = identity.personOf(c);
    const row = bank.read(id);
    if (!person || row?.ownerId !== person.id)
      throw new AppError('not-found', 'There is no such entry in your comment bank.');
    return row;
  }

  return createRoutes()
    .openapi(list, (c) => {
      const person = identity.personOf(c);
      const uses = person ? comments.uses(person.id) : new Map<string, number>();
      const rows = person ? bank.list(person.id) : [];
      return c.json({ entries: rows.map((row) => entryOf(row, uses.get(row.id) ?? 0)) }, 200, {
        'cache-control': 'private, no-store',
      });
    })
    .openapi(add, async (c) => {
      const request = c.req.valid('json');
      assertLink(request.link);
      const person = await identity.personOrGuest(c);
      const createHash = hashOf(request);
      const known = bank.read(request.id);
      if (known) {
        if (known.ownerId !== person.id || known.createHash !== createHash)
          throw new AppError('id-taken', 'That entry id is in use. Make a new id and send it again.');
        return c.json(entryOf(known, usesOf(known)), 201);
      }
      if (bank.countOf(person.id) >= mostEntries)
        throw new AppError(
          'not-valid',
          `A comment bank holds ${mostEntries.toLocaleString('en')} entries. Delete some first.`,
        );
      const at = timestamp();
      const row: BankRow = {
        ...{ ...request, ownerId: person.id, deduction: request.deduction ?? null, createHash },
        ...{ createdAt: at, updatedAt: at, deletedAt: null },
      };
      bank.add(row);
      return c.json(entryOf(row, 0), 201);
    })
    .openapi(edit, (c) => {
      const row = own(c, c.req.valid('param').entryId);
      const { deleted, ...content } = c.req.valid('json');
      if (row.deletedAt !== null && deleted !== false)
        throw new AppError('not-found', 'This entry was deleted. Bring it back to change it.');
      assertLink(content.link);
      bank.patch(row.id, { ...content, ...(deleted === false && { deletedAt: null }) }, timestamp());
      const after = own(c, row.id);
      return c.json(entryOf(after, usesOf(after)), 200);
    })
    .openapi(remove, (c) => {
      const row = own(c, c.req.valid('param').entryId);
      if (row.deletedAt === null) bank.patch(row.id, { deletedAt: timestamp() }, timestamp());
      return c.body(null, 204);
    });
}

function entryOf(row: BankRow, uses: number): BankEntry {
  const { id, text, criterion, kind, nextStep, link, createdAt, updatedAt } = row;
  return { id, text, criterion, kind, nextStep, link, uses, createdAt, updatedAt };
}

/** @throws not-valid */
function assertLink(link: string | undefined) {
  const [problem] = link === undefined ? [] : linkProblems(link);
  if (problem) throw new AppError('not-valid', problem.detail, [problem]);
}
