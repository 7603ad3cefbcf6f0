import { useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import {
  evidenceTypeWords,
  fieldChoices,
  fieldTitles,
  strategyWords,
  unsaid,
} from '#shared/graph/kinds/field-words.ts';
import { kindOf } from '#shared/graph/kinds/index.ts';
import { shortText } from '#shared/graph/labels.ts';
import { evidenceTypes, rebuttalStrategies } from '#shared/graph/records.ts';
import { FormShell } from './FormShell.tsx';
import type { FormProps } from './form-props.ts';
import { runForm } from './run-form.ts';

/** The fields that this kind of node has. */
export function EditFieldsForm({ form, onClose }: FormProps) {
  const desk = useDesk();
  const node = useDeskState((state) => state.graph.nodes.get(form.ref?.id ?? ''));
  const [evidenceType, setEvidenceType] = useState<(typeof evidenceTypes)[number] | typeof unsaid.id>(
    node?.fields.evidenceType ?? unsaid.id,
  );
  const [qualifier, setQualifier] = useState(node?.fields.qualifier ?? '');
  const [strategy, setStrategy] = useState<(typeof rebuttalStrategies)[number] | typeof unsaid.id>(
    node?.fields.strategy ?? unsaid.id,
  );
  if (!node) return null;
  const { fields, title } = kindOf(node);
  const has = (name: keyof typeof fieldTitles) => fields.includes(name);

  function submit(): string | null {
    if (!node) return null;
    const changed = {
      ...(has('evidenceType') && {
        evidenceType: evidenceType === unsaid.id ? null : evidenceType,
      }),
      ...(has('qualifier') && { qualifier: qualifier.trim() || null }),
      ...(has('strategy') && { strategy: strategy === unsaid.id ? null : strategy }),
    };
    return runForm(
      desk,
      { name: 'edit-fields', args: { nodeId: node.id, fields: changed } },
      { announce: `Details of “${shortText(node, 40)}” saved.`, select: { type: 'node', id: node.id } },
    );
  }

  if (fields.length === 0)
    return (
      <FormShell title="Details" verb="Done" onSubmit={() => null} onClose={onClose}>
        <p>{title} has no details of its own. Its text and its links say it all.</p>
      </FormShell>
    );
  return (
    <FormShell title={`Details of “${shortText(node, 40)}”`} verb="Save" onSubmit={submit} onClose={onClose}>
      {has('evidenceType') && (
        <Select
          label={fieldTitles.evidenceType}
          items={fieldChoices(evidenceTypes, evidenceTypeWords)}
          value={evidenceType}
          onChange={setEvidenceType}
        />
      )}
      {has('strategy') && (
        <Select
          label={fieldTitles.strategy}
          items={fieldChoices(rebuttalStrategies, strategyWords)}
          value={strategy}
          onChange={setStrategy}
        />
      )}
      {has('qualifier') && (
        <TextField
          label={fieldTitles.qualifier}
          description="For example “in most cities” or “unless the bus is full”. A claim that says where it ends is harder to attack."
          value={qualifier}
          onChange={setQualifier}
          autoFocus
        />
      )}
    </FormShell>
  );
}
