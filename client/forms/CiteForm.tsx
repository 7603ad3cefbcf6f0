import { useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { CommandCall } from '#shared/graph/commands/index.ts';
import { indexOf } from '#shared/graph/graph.ts';
import { shortText } from '#shared/graph/labels.ts';
import { sourceName } from '#shared/sources/source-words.ts';
import { ChoiceList } from './ChoiceList.tsx';
import styles from './CiteForm.module.css';
import { FormShell } from './FormShell.tsx';
import type { FormProps } from './form-props.ts';
import { QuotationPlace } from './QuotationPlace.tsx';
import { runForm } from './run-form.ts';
import { SourceFields } from './SourceFields.tsx';
import { emptySource, itemOf, type SourceDraft, type SourceProblems } from './source-fields.ts';

const another = 'new';

/** Which source a node's words come from, and where in it; or, for a citation, only where. */
export function CiteForm({ form, onClose }: FormProps) {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  const citation = form.ref?.type === 'citation' ? graph.citations.get(form.ref.id) : undefined;
  const node = graph.nodes.get(citation?.nodeId ?? form.ref?.id ?? '');
  const sources = [...graph.sources.values()]
    .map(({ id, item }) => ({ id, title: sourceName(item) }))
    .sort((a, b) => a.title.localeCompare(b.title));
  const citedIds = new Set(
    (indexOf(graph).citationsOfNode.get(node?.id ?? '') ?? []).map(({ sourceId }) => sourceId),
  );
  const [chosen, setChosen] = useState(
    citation?.sourceId ?? sources.find(({ id }) => !citedIds.has(id))?.id ?? another,
  );
  const [draft, setDraft] = useState<SourceDraft>(emptySource);
  const [problems, setProblems] = useState<SourceProblems>({});
  const [locator, setLocator] = useState(citation?.locator ?? '');
  const [quotation, setQuotation] = useState(citation?.quotation ?? '');
  if (!node) return null;
  const cited = citation ? [] : (indexOf(graph).citationsOfNode.get(node.id) ?? []);
  const nameOf = (sourceId: string) => sources.find(({ id }) => id === sourceId)?.title ?? 'Source';

  function submit(): string | null {
    if (!node) return null;
    const place = { locator: locator.trim(), quotation: quotation.trim() };
    if (citation) {
      const call: CommandCall = { name: 'edit-citation', args: { citationId: citation.id, ...place } };
      return runForm(desk, call, { announce: 'Citation saved.' });
    }
    const calls: CommandCall[] = [];
    let sourceId = chosen;
    if (chosen === another) {
      const item = itemOf(draft);
      if ('problems' in item) {
        setProblems(item.problems);
        return 'Something is missing or does not fit. It is marked above.';
      }
      sourceId = desk.newId();
      calls.push({ name: 'add-source', args: { id: sourceId, item } });
    }
    calls.push({ name: 'cite', args: { id: desk.newId(), nodeId: node.id, sourceId, ...place } });
    return runForm(desk, calls, {
      announce: `Source added to “${shortText(node, 40)}”.`,
      select: { type: 'node', id: node.id },
    });
  }

  return (
    <FormShell
      title={
        citation ? `Citation of ${nameOf(citation.sourceId)}` : `Cite a source for “${shortText(node, 40)}”`
      }
      verb={citation ? 'Save' : 'Cite'}
      width="medium"
      onSubmit={submit}
      onClose={onClose}
    >
      {cited.length > 0 && (
        <ul className={styles.cited} aria-label="Cited already">
          {cited.map(({ id, sourceId, locator: where }) => (
            <li key={id} className={styles.citation}>
              <span>{[nameOf(sourceId), where].filter(Boolean).join(', ')}</span>
              <Button
                variant="quiet"
                label={`Remove the citation of ${nameOf(sourceId)}`}
                onPress={() =>
                  desk.run({ name: 'uncite', args: { citationId: id } }, { announce: 'Citation removed.' })
                }
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      {!citation && sources.length > 0 && (
        <ChoiceList
          label="Source"
          choices={[...sources, { id: another, title: 'A source that is not listed yet' }]}
          value={chosen}
          onChange={setChosen}
          autoFocus
        />
      )}
      {!citation && chosen === another && (
        <SourceFields
          draft={draft}
          onChange={setDraft}
          problems={problems}
          autoFocus={sources.length === 0}
        />
      )}
      <TextField
        label="Where in it"
        description="A page, a paragraph or a time: “p. 12”, “para. 4”."
        value={locator}
        onChange={setLocator}
        autoFocus={citation !== undefined}
      />
      <TextField
        label="Words you quote"
        description="Exactly as the source has them. Leave it empty when you say it in your own words."
        value={quotation}
        onChange={setQuotation}
        multiline
        rows={3}
      />
      {quotation.trim() !== '' && chosen !== another && (
        <QuotationPlace sourceId={chosen} quotation={quotation} />
      )}
    </FormShell>
  );
}
