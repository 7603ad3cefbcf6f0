import { useDesk } from '#client/desk/use-desk.ts';
import { DraftField } from '#client/ui/DraftField.tsx';
import { Select } from '#client/ui/Select.tsx';
import {
  evidenceTypeWords,
  fieldChoices,
  fieldTitles,
  strategyWords,
  unsaid,
} from '#shared/graph/kinds/field-words.ts';
import { kindOf } from '#shared/graph/kinds/index.ts';
import { evidenceTypes, type Node, rebuttalStrategies } from '#shared/graph/records.ts';

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
          label={fieldTitles.evidenceType}
          items={fieldChoices(evidenceTypes, evidenceTypeWords)}
          value={node.fields.evidenceType ?? unsaid.id}
          onChange={(type) =>
            desk.run({
              name: 'edit-fields',
              args: { nodeId, fields: { evidenceType: type === unsaid.id ? null : type } },
            })
          }
        />
      )}
      {fields.includes('qualifier') && (
        <DraftField
          label={fieldTitles.qualifier}
          description="How far it goes: “in most cities”, “unless …”"
          value={node.fields.qualifier ?? ''}
          onCommit={(text) =>
            desk.run({ name: 'edit-fields', args: { nodeId, fields: { qualifier: text.trim() || null } } })
          }
        />
      )}
      {fields.includes('strategy') && (
        <Select
          label={fieldTitles.strategy}
          items={fieldChoices(rebuttalStrategies, strategyWords)}
          value={node.fields.strategy ?? unsaid.id}
          onChange={(strategy) =>
            desk.run({
              name: 'edit-fields',
              args: { nodeId, fields: { strategy: strategy === unsaid.id ? null : strategy } },
            })
          }
        />
      )}
    </>
  );
}
