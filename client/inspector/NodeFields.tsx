import { useDesk } from '#client/desk/use-desk.ts';
import { DraftField } from '#client/ui/DraftField.tsx';
import { Select } from '#client/ui/Select.tsx';
import { kindOf } from '#shared/graph/kinds/index.ts';
import type { Node } from '#shared/graph/records.ts';
import { evidenceChoices, strategyChoices } from './field-choices.ts';

type NodeFieldsProps = { readonly node: Node };

/** The fields that only some kinds have, as the kind's descriptor says. */
export function NodeFields({ node }: NodeFieldsProps) {
  const desk = useDesk();
  const { fields } = kindOf(node);
  const nodeId = node.id;
  return (
    <>
      {fields.includes('evidenceType') && (
        <Select
          label="Type of evidence"
          items={evidenceChoices}
          value={node.fields.evidenceType ?? 'unsaid'}
          onChange={(type) =>
            desk.run({
              name: 'edit-fields',
              args: { nodeId, fields: { evidenceType: type === 'unsaid' ? null : type } },
            })
          }
        />
      )}
      {fields.includes('qualifier') && (
        <DraftField
          label="Holds when"
          description="How far it goes: “in most cities”, “unless …”"
          value={node.fields.qualifier ?? ''}
          onCommit={(text) =>
            desk.run({ name: 'edit-fields', args: { nodeId, fields: { qualifier: text.trim() || null } } })
          }
        />
      )}
      {fields.includes('strategy') && (
        <Select
          label="How it answers"
          items={strategyChoices}
          value={node.fields.strategy ?? 'unsaid'}
          onChange={(strategy) =>
            desk.run({
              name: 'edit-fields',
              args: { nodeId, fields: { strategy: strategy === 'unsaid' ? null : strategy } },
            })
          }
        />
      )}
    </>
  );
}
