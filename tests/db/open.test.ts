import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createChangeStore } from '#db/changes/store.ts';
import { openDatabase } from '#db/open.ts';
import { people } from '#db/people/tables.ts';
import { createStores } from '#server/stores.ts';
import { emptyDocument } from '#shared/essay/document.ts';
import { applyDiff } from '#shared/graph/diff.ts';
import { emptyGraph, graphToJson } from '#shared/graph/graph.ts';
import type { Node } from '#shared/graph/records.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundwork-open-'));
afterAll(() => rmSync(folder, { recursive: true }));

const node: Node = {
  ...{ type: 'node', id: 'n1', kind: 'claim', text: 'Kept', fields: {} },
  ...{ note: '', parked: false, order: 'a0', pin: null },
};

const migrations = join(import.meta.dirname, '../../db/migrations');

/** The migrations as they were when only the first `count` of them existed. */
function migrationsUpTo(count: number): string {
  const old = join(folder, `migrations-${count}`);
  cpSync(migrations, old, { recursive: true });
  const path = join(old, 'meta/_journal.json');
  const journal = z
    .looseObject({ entries: z.array(z.unknown()) })
    .parse(JSON.parse(readFileSync(path, 'utf8')));
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  return old;
}

describe('openDatabase', () => {
  it('makes every table from nothing, and holds foreign keys from then on', () => {
    const { db, close } = openDatabase(':memory:');
    const rows = db.all(
      sql`select name from sqlite_master where type = 'table' and name not like '\\_\\_%' escape '\\'`,
    );
    const names = z
      .array(z.object({ name: z.string() }))
      .parse(rows)
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('sqlite_'));
    expect(names.sort()).toEqual([
      'access_log',
      'account',
      'anchors',
      'assessment_events',
      'assessments',
      'assessor_shares',
      'assignment_notes',
      'assignments',
      'bank_entries',
      'calibration_maps',
      'calibration_tries',
      'changes',
      'citations',
      'comment_replies',
      'comments',
      'comparisons',
      'course_members',
      'courses',
      'dismissals',
      'essay_members',
      'essay_source_texts',
      'essay_texts',
      'essays',
      'evaluation_summaries',
      'extensions',
      'former_names',
      'group_members',
      'groups',
      'hour_events',
      'hour_people',
      'installation',
      'invitations',
      'moderations',
      'nodes',
      'notices',
      'one_time_codes',
      'people',
      'plan_items',
      'relation_premises',
      'relations',
      'review_rules',
      'review_sessions',
      'reviews',
      'rubric_versions',
      'rubrics',
      'score_overrides',
      'sections',
      'session',
      'sittings',
      'snapshots',
      'sources',
      'submissions',
      'user',
      'verification',
      'works',
    ]);
    expect(() => db.run(sql`insert into essay_members values ('no', 'body', 'owner', null)`)).toThrow(
      expect.objectContaining({ cause: expect.objectContaining({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' }) }),
    );
    close();
  });

  it('opens the file of the first release and keeps what is in it', () => {
    const path = join(folder, 'first.db');
    const first = openDatabase(path, migrationsUpTo(1));
    const person = { id: 'p1', name: 'Guest', createdAt: '2026-01-01T00:00:00.000Z' };
    const at = person.createdAt;
    first.db.run(sql`insert into people (id, name, created_at) values ('p1', 'Guest', ${at})`);
    const call = { name: 'add-node', args: { id: 'n1', kind: 'claim', text: 'Kept' } };
    const change = JSON.stringify({ type: 'diff', call, diff: { added: [node], updated: [], removed: [] } });
    first.db.run(sql`insert into essays (id, title, prompt, rubric_id, rubric_version, revision, create_hash, created_at, updated_at)
      values ('e1', 'T', '', 'argument-essay', 1, 1, 'h', ${at}, ${at})`);
    first.db.run(sql`insert into changes (essay_id, revision, command_id, call_hash, actor, at, change)
      values ('e1', 1, 'c1', 'h', 'p1', ${at}, ${change})`);
    const graph = graphToJson(applyDiff(emptyGraph, { added: [node], updated: [], removed: [] }));
    first.db.run(
      sql`insert into snapshots (essay_id, revision, graph) values ('e1', 1, ${JSON.stringify(graph)})`,
    );
    first.close();
    const now = openDatabase(path);
    expect(now.db.select().from(people).all()).toEqual([{ ...person, standing: 'person', wantsMail: true }]);
    expect(now.db.all(sql`pragma integrity_check`)).toEqual([{ integrity_check: 'ok' }]);
    const { graph: kept, text } = createChangeStore(now.db).stateAt('e1', 1);
    expect(graphToJson(kept)).toEqual(graph);
    expect(text).toEqual({ version: 0, document: emptyDocument });
    expect(createStores(now.db).editor.current('e1').text).toEqual(text);
    now.close();
  });

  it('takes a rating that was kept before the first one was for the first', () => {
    const path = join(folder, 'ratings.db');
    const old = openDatabase(path, migrationsUpTo(10));
    old.db.run(sql`pragma foreign_keys = off`);
    for (const [id, stars] of [
      ['rated', 4],
      ['new', null],
    ])
      old.db.run(sql`insert into reviews (id, assignment_id, essay_id, submission_id, reviewer_id, author_pseudonym,
        reviewer_pseudonym, origin, tier, state, assigned_at, usefulness)
        values (${id}, 'a1', ${`e-${id}`}, 's1', 'p1', 'Otter', 'Heron', 'drawn', 0, 'sent', '2026-11-02', ${stars})`);
    old.close();
    const { db, close } = openDatabase(path);
    expect(db.all(sql`select id, first_usefulness as first from reviews order by id`)).toEqual([
      { id: 'new', first: null },
      { id: 'rated', first: 4 },
    ]);
    close();
  });

  it('writes what is committed through to the disk', () => {
    const { db, close } = openDatabase(join(folder, 'durable.db'));
    expect(db.all(sql`pragma journal_mode`)).toEqual([{ journal_mode: 'wal' }]);
    expect(db.all(sql`pragma synchronous`)).toEqual([{ synchronous: 2 }]);
    close();
  });
});
