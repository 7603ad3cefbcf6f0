import * as z from 'zod/mini';

/** What a class does together; the instructor moves it on, or its time does. */
export const hourPhases = ['joining', 'mapping', 'reviewing', 'reading', 'ended'] as const;
export const hourPhaseSchema = z.enum(hourPhases);
export type HourPhase = z.infer<typeof hourPhaseSchema>;

/** How far one student is; on the board “Joined”, “Mapping”, “Reviewing”, “Reading feedback”. Students move on, never back. */
export const hourStages = ['joined', 'mapping', 'reviewing', 'reading'] as const;
export const hourStageSchema = z.enum(hourStages);
export type HourStage = z.infer<typeof hourStageSchema>;
