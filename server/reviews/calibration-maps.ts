import type { AssignmentAccess } from '#db/assignments/store.ts';
import { hashOf } from '#db/hash.ts';
import type { CalibrationContent, CalibrationMapRow } from '#db/reviews/calibration-store.ts';
import { markProblems } from '#shared/assessment/mark-problems.ts';
import { AppError } from '#shared/errors.ts';
import { emptyDocument } from '#shared/essay/document.ts';
import { graphOfTemplate, templateNamed } from '#shared/essay/templates/index.ts';
import { graphToJson } from '#shared/graph/graph.ts';
import { biasOf, withoutReason } from '#shared/reviews/bias.ts';
import {
  type CalibrationMap,
  type CalibrationOverview,
  mostCalibrationMaps,
  type PutCalibrationMap,
} from '#shared/reviews/calibration.ts';
import type { Deps } from '../deps.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import { judgedIn, noMap, readyMaps, tryOf } from './calibrating.ts';

type Parts = {
  readonly stores: Stores;
  readonly rubricNamed: Rubrics['of'];
};

type Asked = Pick<AssignmentAccess, 'assignment' | 'course'> & {
  readonly mapId: string;
  readonly personId: string;
  readonly body: PutCalibrationMap;
};

/** The map that ships, for whoever has none of their own. */
const sample = templateNamed('sample-border-security');

/** Choosing calibration maps and assessing them, for staff. */
export function createCalibrationMaps(deps: Pick<Deps, 'now' | 'newId'>, { stores, rubricNamed }: Parts) {
  const { calibrations, works, essays, editor } = stores;

  function viewOf(row: CalibrationMapRow, tried: number): CalibrationMap {
    const { rubric, ...essay } = calibrations.contentOf(row);
    const { id, marks, isReady, updatedAt } = row;
    return { id, essay, rubric: rubricNamed(rubric), marks, isReady, tried, updatedAt };
  }

  function triedBy(assignmentId: string, mapId: string): number {
    const sent = calibrations
      .tries(assignmentId)
      .filter((tried) => tried.mapId === mapId && tried.sentAt !== null);
    return new Set(sent.map(({ personId }) => personId)).size;
  }

  /** @throws not-found, not-valid for one without a node and a word */
  function contentFrom(
    from: NonNullable<PutCalibrationMap['from']>,
    { assignment, personId }: Asked,
  ): CalibrationContent {
    const rubric = { id: assignment.rubricId, version: assignment.rubricVersion };
    if (from.type === 'sample') {
      if (!sample) throw new Error('The sample ships with the product');
      const graph = graphToJson(graphOfTemplate(sample.id, deps.newId));
      return { title: sample.essayTitle, prompt: sample.prompt, rubric, graph, document: emptyDocument };
    }
    const access = essays.access(from.essayId, personId);
    if (access?.role !== 'owner' || access.essay.deletedAt !== null)
      throw new AppError('not-found', 'You have no such essay. Choose one of your own, or the sample.');
    const { graph, text } = editor.current(from.essayId);
    if (graph.nodes.size === 0) {
      const detail = 'There is nothing on the map of that essay yet. Choose another one.';
      throw new AppError('not-valid', detail, [{ pointer: '/from/essayId', detail }]);
    }
    const { title, prompt } = access.essay;
    return { title, prompt, rubric, graph: graphToJson(graph), document: text.document };
  }

  /** @throws not-found, id-taken, not-valid */
  function ensured(asked: Asked): CalibrationMapRow {
    const { assignment, mapId, body } = asked;
    const known = calibrations.read(mapId);
    const createHash = hashOf({ assignmentId: assignment.id, from: body.from });
    if (known) {
      const isOther = body.from !== undefined && known.createHash !== createHash;
      if (known.assignmentId === assignment.id && !isOther) return known;
      if (body.from === undefined) throw noMap();
      throw new AppError('id-taken', 'That map id is in use. Make a new id and send it again.');
    }
    if (body.from === undefined) throw noMap();
    const others = calibrations.ofAssignment(assignment.id);
    if (others.length >= mostCalibrationMaps) {
      const detail = `An assignment has at most ${mostCalibrationMaps} calibration maps. Take one away first.`;
      throw new AppError('not-valid', detail, [{ pointer: '/from', detail }]);
    }
    const at = deps.now().toISOString();
    const content = contentFrom(body.from, asked);
    calibrations.add(
      {
        ...{ id: mapId, assignmentId: assignment.id, title: content.title, createHash },
        order: Math.max(-1, ...others.map(({ order }) => order)) + 1,
        ...{ marks: [], isReady: false, createdAt: at, updatedAt: at },
      },
      content,
    );
    const made = calibrations.read(mapId);
    if (!made) throw new Error('The map was made a moment ago');
    return made;
  }

  return {
    /** The maps in their order, and how students have judged them. */
    overview({ assignment, course }: AssignmentAccess): CalibrationOverview {
      const rows = calibrations.ofAssignment(assignment.id);
      const tries = calibrations.tries(assignment.id);
      const sentOf = (mapId: string) =>
        new Set(
          tries
            .filter((tried) => tried.mapId === mapId && tried.sentAt !== null)
            .map(({ personId }) => personId),
        ).size;
      const maps = rows.map((row) => viewOf(row, sentOf(row.id)));
      const ready = readyMaps(rows);
      const people = works.students(course.id).map(({ personId, name }) => {
        const judged = (number: number) =>
          ready.flatMap((row) => {
            const own = tries.filter((tried) => tried.personId === personId && tried.mapId === row.id);
            const rubric = maps.find(({ id }) => id === row.id)?.rubric ?? { criteria: [] };
            return judgedIn(row, rubric, own.map(tryOf), number);
          });
        const first = judged(1);
        return {
          ...{ personId, name, done: first.length, of: ready.length },
          ...{ bias: biasOf(first), again: biasOf(judged(2)) },
        };
      });
      return { asked: assignment.body.peerReview?.calibration ?? null, maps, people };
    },

    /**
     * Makes a map or assesses it. What students have can be corrected, and stays whole: every row with levels keeps a
     * level and its reason.
     * @throws not-found, id-taken, not-valid
     */
    put(asked: Asked): CalibrationMap {
      return calibrations.together(() => {
        const row = ensured(asked);
        const { assignment, body } = asked;
        const marks = body.marks ?? row.marks;
        const isReady = body.isReady ?? row.isReady;
        const rubric = rubricNamed(calibrations.contentOf(row).rubric);
        const problems = markProblems(rubric, marks, '/marks');
        if (problems.length > 0) throw new AppError('not-valid', problems[0]?.detail ?? '', problems);
        const missing = withoutReason(rubric, marks).map(({ title }) => `“${title}”`);
        if (isReady && missing.length > 0) {
          const detail = `Students see a level and a reason for every row. Give both for ${missing.join(', ')} first.`;
          throw new AppError('not-valid', detail, [{ pointer: '/marks', detail }]);
        }
        calibrations.write(row.id, { marks, isReady, updatedAt: deps.now().toISOString() });
        const written = calibrations.read(row.id) ?? row;
        return viewOf(written, triedBy(assignment.id, row.id));
      });
    },

    /** With everybody’s tries; what is gone already stays gone. @throws not-found for another assignment’s */
    remove(assignmentId: string, mapId: string) {
      const row = calibrations.read(mapId);
      if (!row) return;
      if (row.assignmentId !== assignmentId) throw noMap();
      calibrations.remove(mapId);
    },
  };
}
