import type { AssignmentRow } from '#db/assignments/store.ts';
import type { WorkOfEssay } from '#db/assignments/work-store.ts';
import type { SessionPerson } from '#db/people/store.ts';
import { AppError } from '#shared/errors.ts';
import { emptyTextState } from '#shared/essay/essay.ts';
import { graphOfTemplate } from '#shared/essay/templates/index.ts';
import { applyDiff } from '#shared/graph/diff.ts';
import { emptyGraph, type Graph, recordsOf } from '#shared/graph/graph.ts';
import { withFreshIds } from '#shared/graph/paste.ts';
import type { Deps } from '../deps.ts';
import { createEssay } from '../essays/create.ts';
import type { Hub } from '../live/hub.ts';
import type { Stores } from '../stores.ts';

/** For whom a piece of work is begun. */
export type Beginner =
  | { readonly type: 'person'; readonly isTest: boolean }
  | { readonly type: 'group'; readonly groupId: string; readonly personIds: readonly string[] };

export type Beginning = ReturnType<typeof createBeginning>;

/** Makes the essay that an assignment is done with, or takes one that is there already. */
export function createBeginning(deps: Deps, stores: Stores, hub: Hub) {
  const { assignments, works, essays, invitations, changes, versions } = stores;

  function startOf({ body: { start } }: AssignmentRow) {
    if (start.type === 'template')
      return { graph: graphOfTemplate(start.template, deps.newId), text: emptyTextState };
    // A map whose owner's account was deleted is gone: students then begin with nothing, and are not locked out.
    if (start.type === 'blank' || essays.revision(start.essayId) === undefined)
      return { graph: emptyGraph, text: emptyTextState };
    const { graph, text } = changes.stateAt(start.essayId, start.revision);
    return { graph: copied(graph, deps.newId), text };
  }

  function record(
    assignment: AssignmentRow,
    essayId: string,
    person: SessionPerson,
    as: Beginner,
    at: string,
  ) {
    const doer =
      as.type === 'group' ? { personId: null, groupId: as.groupId } : { personId: person.id, groupId: null };
    const isTest = as.type === 'person' && as.isTest;
    works.add({ essayId, assignmentId: assignment.id, ...doer, isTest, startedAt: at });
    works.setAssignment(essayId, assignment.id);
    if (as.type === 'group') works.setMembers(essayId, as.personIds, 'editor', at);
    else works.setMembers(essayId, [person.id], 'owner', at);
  }

  return {
    /** @throws id-taken; also for an essay that is done for an assignment already */
    begin(assignment: AssignmentRow, essayId: string, person: SessionPerson, as: Beginner): WorkOfEssay {
      const { title, task } = assignment.body;
      const rubric = { id: assignment.rubricId, version: assignment.rubricVersion };
      const at = deps.now().toISOString();
      const known = essays.access(essayId, person.id);
      if (known) {
        const isOwn = known.role === 'owner' && known.assignmentId === null;
        if (!isOwn || known.essay.deletedAt !== null) throw essayTaken();
        const { revision, essay } = known;
        assignments.together(() => {
          // Its history says where it came from, and what it was called.
          if (revision > 0) versions.name(essayId, revision, revision, takenWords(essay.title, title));
          essays.patch(essayId, { title, prompt: task, rubric }, at);
          // Who is on an essay of an assignment is the assignment's matter from here on.
          for (const { id } of invitations.list(essayId)) invitations.revoke(id, at);
          record(assignment, essayId, person, as, at);
        });
        hub.notify(essayId);
      } else {
        const request = { assignmentId: assignment.id };
        createEssay(deps, stores, {
          ...{
            id: essayId,
            title,
            prompt: task,
            rubric,
            ...startOf(assignment),
            request,
            ownerId: person.id,
          },
          also: () => record(assignment, essayId, person, as, at),
        });
      }
      const work = works.ofEssay(essayId);
      if (!work) throw new Error('The work was begun a moment ago');
      return work;
    },

    /** Takes a trial away, to try anew; its essay goes where deleted essays go. */
    forgetTrial({ essayId }: WorkOfEssay) {
      const at = deps.now().toISOString();
      assignments.together(() => {
        works.remove(essayId);
        essays.patch(essayId, { deletedAt: at }, at);
      });
      hub.notify(essayId);
    },
  };
}

/** Everything of the map under new ids but what its writer has set aside of the findings; sources keep theirs. */
function copied(graph: Graph, newId: () => string): Graph {
  const { records } = withFreshIds(
    [...recordsOf(graph)].filter(({ type }) => type !== 'dismissal'),
    newId,
  );
  return applyDiff(emptyGraph, { added: records, updated: [], removed: [] });
}

/** Both titles and the words between them are a version's name, which has 80 characters (maxVersionName). */
const longestTitle = 28;

/** What the version is called at which an essay became the work for an assignment. */
function takenWords(before: string, title: string): string {
  const shortened = (words: string) =>
    words.length > longestTitle ? `${words.slice(0, longestTitle).trimEnd()} …` : words;
  return `“${shortened(before)}”, taken for “${shortened(title)}”`;
}

function essayTaken() {
  return new AppError(
    'id-taken',
    'That essay cannot be taken: it is done for an assignment already, or it is not yours. Choose another, or make a new id.',
  );
}
