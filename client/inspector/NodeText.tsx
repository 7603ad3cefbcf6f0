import { useDesk } from '#client/desk/use-desk.ts';
import { TextField } from '#client/ui/TextField.tsx';
import { kindOf } from '#shared/graph/kinds/index.ts';
import type { Node } from '#shared/graph/records.ts';

type NodeTextProps = { readonly node: Node };

/** The node's words; they show on the map while they are typed, and are one undo step. */
export function NodeText({ node }: NodeTextProps) {
  const desk = useDesk();
  return (
    <TextField
      label="Text"
      multiline
      rows={4}
      value={node.text}
      placeholder={kindOf(node).prompt}
      onChange={(text) => desk.typeText(node.id, text)}
      onBlur={() => desk.stopEditing()}
    />
  );
}
