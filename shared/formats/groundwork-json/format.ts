import { graphToJson } from '#shared/graph/graph.ts';
import { defineFormat } from '../format.ts';
import { readGroundworkJson } from './read.ts';

/** Groundwork's own file: everything of an essay but its history and its people. Version 1 had no text. */
export const groundworkJson = defineFormat({
  id: 'groundwork-json',
  title: 'Groundwork file',
  extension: '.groundwork.json',
  mediaType: 'application/json',
  read: readGroundworkJson,
  write: ({ title, prompt, rubric, graph, text }) =>
    `${JSON.stringify({ format: 'groundwork-json', version: 2, title, prompt, rubric, graph: graphToJson(graph), text }, null, 2)}\n`,
});
