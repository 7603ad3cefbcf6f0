import { useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Segmented } from '#client/ui/Segmented.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { type Appraisal, appraisalSchema } from '#shared/graph/appraisal.ts';
import { appraisalSchemes, ratings } from '#shared/sources/appraisal-schemes.ts';
import { sourceName } from '#shared/sources/source-words.ts';
import styles from './AppraiseSourceForm.module.css';
import { FormShell } from './FormShell.tsx';
import type { FormProps } from './form-props.ts';
import { runForm } from './run-form.ts';

type Answers = Readonly<Record<string, { readonly rating: number | null; readonly note: string }>>;

const unrated = 'none';

/** How far a source can be trusted, question by question. Changing the checklist keeps what both of them ask. */
export function AppraiseSourceForm({ form, onClose }: FormProps) {
  const desk = useDesk();
  const source = useDeskState((state) => state.graph.sources.get(form.ref?.id ?? ''));
  const [schemeId, setSchemeId] = useState<Appraisal['scheme']>(source?.appraisal?.scheme ?? 'craap');
  const [answers, setAnswers] = useState<Answers>(() => ({ ...source?.appraisal?.answers }));
  const scheme = appraisalSchemes.find(({ id }) => id === schemeId);
  if (!source || !scheme) return null;
  const answerTo = (id: string) => answers[id] ?? { rating: null, note: '' };

  function submit(): string | null {
    if (!source || !scheme) return null;
    const given = scheme.criteria
      .map(({ id }): [string, Answers[string]] => [id, { ...answerTo(id), note: answerTo(id).note.trim() }])
      .filter(([, { rating, note }]) => rating !== null || note !== '');
    const read = appraisalSchema.safeParse({ scheme: schemeId, answers: Object.fromEntries(given) });
    if (!read.success) return 'One of the notes is too long. Keep each to 1,000 characters.';
    const appraisal = given.length === 0 ? null : read.data;
    return runForm(
      desk,
      { name: 'appraise-source', args: { sourceId: source.id, appraisal } },
      { announce: 'Appraisal saved.' },
    );
  }

  return (
    <FormShell
      title={`Appraise ${sourceName(source.item)}`}
      verb="Save"
      width="medium"
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles.checklists}>
        <Segmented
          label="Checklist"
          items={appraisalSchemes.map(({ id, title }) => ({ id, title }))}
          value={schemeId}
          onChange={setSchemeId}
        />
      </div>
      {scheme.criteria.map(({ id, title, asks }) => (
        <fieldset key={id} className={styles.criterion}>
          <legend className={styles.title}>{title}</legend>
          <p className={styles.asks}>{asks}</p>
          <Segmented
            label={`${title}: how does it do?`}
            items={[
              { id: unrated, title: 'Not yet' },
              ...ratings.map((rating) => ({ id: String(rating.id), title: rating.title })),
            ]}
            value={String(answerTo(id).rating ?? unrated)}
            onChange={(value) =>
              setAnswers({
                ...answers,
                [id]: { ...answerTo(id), rating: value === unrated ? null : Number(value) },
              })
            }
          />
          <TextField
            label={`${title}: note`}
            isLabelHidden
            placeholder="What makes you think so?"
            value={answerTo(id).note}
            onChange={(note) => setAnswers({ ...answers, [id]: { ...answerTo(id), note } })}
          />
        </fieldset>
      ))}
    </FormShell>
  );
}
