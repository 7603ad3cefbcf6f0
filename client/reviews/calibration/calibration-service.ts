import * as z from 'zod/mini';
import {
  type CalibrationMap,
  type CalibrationOverview,
  calibrationMapSchema,
  calibrationOverviewSchema,
  type MyCalibration,
  myCalibrationSchema,
  type PutCalibrationMap,
  type PutTry,
} from '#shared/reviews/calibration.ts';
import { type Ask, askServer } from '../../ask.ts';

/** Maps to try one’s judgement on; every failure is an Unreachable or a Refusal (client/api.ts). */
export function createCalibrationService(ask: Ask) {
  const at = (assignmentId: string) => `/assignments/${encodeURIComponent(assignmentId)}/calibration`;
  const ofMap = (assignmentId: string, mapId: string) => `${at(assignmentId)}/${encodeURIComponent(mapId)}`;
  return {
    overview: (assignmentId: string): Promise<CalibrationOverview> =>
      ask(calibrationOverviewSchema, 'GET', at(assignmentId)),
    put: (assignmentId: string, mapId: string, edit: PutCalibrationMap): Promise<CalibrationMap> =>
      ask(calibrationMapSchema, 'PUT', ofMap(assignmentId, mapId), edit),
    remove: async (assignmentId: string, mapId: string): Promise<void> => {
      await ask(z.null(), 'DELETE', ofMap(assignmentId, mapId));
    },
    mine: (assignmentId: string): Promise<MyCalibration> =>
      ask(myCalibrationSchema, 'GET', `${at(assignmentId)}/mine`),
    putTry: (assignmentId: string, mapId: string, number: number, body: PutTry): Promise<MyCalibration> =>
      ask(myCalibrationSchema, 'PUT', `${ofMap(assignmentId, mapId)}/tries/${number}`, body),
  };
}

export const calibrationService = createCalibrationService(askServer);
