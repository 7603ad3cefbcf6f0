import type { DraftRole } from '#shared/draft/draft.ts';
import { linksOf } from '#shared/draft/links.ts';
import { passagesOf } from '#shared/draft/passages.ts';
import { readRoles } from '#shared/draft/reading.ts';
import type { EssayText } from '#shared/essay/text.ts';
import { essayFromMarks } from './essay-fixture.ts';

/** A body between an introduction and a conclusion, so that nothing of it opens or ends the essay. */
export function essayAround(body: string, conclusion = 'Towns should keep their ferries, now as ever.') {
  return essayFromMarks(
    `# Ferries\nTowns should keep their ferries, because a river is a road.\n\n${body}\n\n${conclusion}`,
  );
}

/** Where the first passage that starts so leads, with the roles given and everything else as it is read. */
export function leadOf(essay: EssayText, roles: Readonly<Record<string, DraftRole>>, from: string) {
  const passages = passagesOf(essay);
  const readings = readRoles(passages, 'Ferries');
  const placed = passages.map((passage, index) => {
    const start = Object.keys(roles).find((words) => passage.text.startsWith(words));
    const { cues = [], turns = [] } = readings[index] ?? {};
    return {
      passage,
      role: (start && roles[start]) || ('none' as const),
      cues: new Set([...cues.map(({ cue }) => cue.id), ...turns.map(({ turn }) => turn.id)]),
    };
  });
  const thesis = placed.findIndex(({ role }) => role === 'thesis');
  const index = placed.findIndex(({ passage }) => passage.text.startsWith(from));
  const link = linksOf(placed, thesis)[index];
  return link ? passages[link.to]?.text.split(' ').slice(0, 3).join(' ') : null;
}
