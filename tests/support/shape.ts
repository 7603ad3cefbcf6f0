import { type Graph, type GraphJson, graphFromJson } from '#shared/graph/graph.ts';
import { writeSketch } from '#shared/graph/sketch.ts';

/** What a map says, whatever its ids: kinds, texts, relations and their order, in sketch notation. */
export function shapeOf(map: Graph | GraphJson): string {
  return writeSketch(map.nodes instanceof Map ? (map as Graph) : graphFromJson(map as GraphJson)); // a Map tells them apart
}
