import type { Finding, Severity } from '#shared/rubric/finding.ts';

/** An open finding about one node, with a key that can be read. */
export function finding(
  ruleId: string,
  severity: Severity,
  nodeId: string,
  changes: Partial<Finding> = {},
): Finding {
  return {
    key: `${ruleId}-${nodeId}`,
    ruleId,
    ruleVersion: 1,
    severity,
    messageId: 'seen',
    title: `${ruleId} speaks of ${nodeId}.`,
    question: 'What would help?',
    data: {},
    refs: [{ type: 'node', id: nodeId }],
    suggestions: [],
    status: 'open',
    ...changes,
  };
}
