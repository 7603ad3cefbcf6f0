import { useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { TextField } from '#client/ui/TextField.tsx';
import { type Dismissal, dismissalReasons } from '#shared/graph/records.ts';
import { type Choice, ChoiceList } from './ChoiceList.tsx';
import { FormShell } from './FormShell.tsx';
import type { FormProps } from './form-props.ts';
import { runForm } from './run-form.ts';

const reasonWords: Readonly<Record<Dismissal['reason'], Omit<Choice<string>, 'id'>>> = {
  'already-answered': {
    title: 'It is answered already',
    description: 'Somewhere else on the map, or in the text.',
  },
  'not-needed-here': {
    title: 'It is not needed here',
    description: 'These readers grant it, or the task does not ask for it.',
  },
  'rule-is-wrong': { title: 'The rule is wrong here', description: 'It does not see what is on the map.' },
  other: { title: 'Something else', description: 'Say it in your own words.' },
};

/** Sets a finding aside with a reason. Your teacher can read it; it counts as data about the rule, not about you. */
export function DismissForm({ form, onClose }: FormProps) {
  const desk = useDesk();
  const finding = useDeskState((state) => state.evaluation.findings.find(({ key }) => key === form.ref?.id));
  const [reason, setReason] = useState<Dismissal['reason'] | null>(null);
  const [comment, setComment] = useState('');
  if (!finding) return null;

  function submit(): string | null {
    if (!finding || !reason) return 'Choose a reason first.';
    if (reason === 'other' && comment.trim() === '') return 'Say the reason in a few words.';
    const { key: findingKey, ruleId, ruleVersion } = finding;
    const args = { id: desk.newId(), findingKey, ruleId, ruleVersion, reason, comment: comment.trim() };
    return runForm(
      desk,
      { name: 'dismiss-finding', args },
      { announce: 'Finding dismissed.', offerUndo: true },
    );
  }

  return (
    <FormShell
      title="Dismiss this finding"
      verb="Dismiss"
      onSubmit={submit}
      onClose={onClose}
      isReady={reason !== null}
    >
      <p>{finding.title}</p>
      <ChoiceList
        label="Why?"
        choices={dismissalReasons.map((id) => ({ id, ...reasonWords[id] }))}
        value={reason}
        onChange={setReason}
        autoFocus
      />
      <TextField
        label={reason === 'other' ? 'Your reason' : 'Anything to add? (may stay empty)'}
        description="Your teacher can read this. It says something about the rule, not about you."
        value={comment}
        onChange={setComment}
        multiline
        rows={2}
      />
    </FormShell>
  );
}
