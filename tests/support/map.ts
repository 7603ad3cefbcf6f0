import { canonicalJson } from '#shared/graph/diff.ts';
import { type Graph, graphFromJson, graphToJson } from '#shared/graph/graph.ts';
import { readSketch } from '#shared/graph/sketch.ts';

/**
 * A map from sketch notation, for tests: labelled nodes and sources have their label as id, a relation is `r-` and
 * the label of its first premise, everything else is numbered.
 */
export function mapOf(sketch: string): Graph {
  let made = 0;
  const { graph, labels, problems } = readSketch(sketch, () => `x${++made}`);
  if (problems.length > 0) throw new Error(problems.map((p) => `${p.line}: ${p.message}`).join('\n'));
  const names = new Map([...labels].map(([label, id]) => [id, label]));
  for (const { id, premises } of graph.relations.values()) {
    const first = names.get(premises[0]?.nodeId ?? '');
    if (first && ![...names.values()].includes(`r-${first}`)) names.set(id, `r-${first}`);
  }
  const named = (id: string) => names.get(id) ?? id;
  const json = graphToJson(graph);
  return graphFromJson({
    ...json,
    nodes: json.nodes.map((node) => ({ ...node, id: named(node.id) })),
    relations: json.relations.map((relation) => ({
      ...relation,
      id: named(relation.id),
      target: { ...relation.target, id: named(relation.target.id) },
      premises: relation.premises.map((premise) => ({ ...premise, nodeId: named(premise.nodeId) })),
    })),
    sources: json.sources.map((source) => ({ ...source, id: named(source.id) })),
    citations: json.citations.map((citation) => ({
      ...citation,
      nodeId: named(citation.nodeId),
      sourceId: named(citation.sourceId),
    })),
  });
}

/** A graph as bytes: equal graphs are equal strings. */
export function bytesOf(graph: Graph): string {
  return canonicalJson(graphToJson(graph));
}
