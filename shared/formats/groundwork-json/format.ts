import { graphToJson } from '#shared/graph/graph.ts';
import { defineFormat } from '../format.ts';
import { readGroundworkJson } from './read.ts';

/** Groundwork's own file: everything of an essay but its history and its people. */
export const groundworkJson = defineFormat({
  id: 'groundwork-json',
  title: 'Groundwork file',
  extension: '.groundwork.json',
  mediaType: 'application/json',
  read: readGroundworkJson,
  write: ({ title, prompt, rubric, graph }) =>
    `${JSON.stringify({ format: 'groundwork-json', version: 1, title, prompt, rubric, graph: graphToJson(graph) }, null, 2)}\n`,
});
