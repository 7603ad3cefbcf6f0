import { useState } from 'react';
import { failureWords, sourceService } from '#client/desk/source-service.ts';
import { useAnswer } from '#client/desk/use-answer.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { Select } from '#client/ui/Select.tsx';
import { citationStyles, type RenderedSource, type StyledRun } from '#shared/sources/citation-styles.ts';
import styles from './BibliographyView.module.css';
import { chosenStyle, rememberStyle } from './chosen-style.ts';
import { copyRuns } from './copy-runs.ts';
import { StyledWords } from './StyledWords.tsx';

/** The list of sources as a citation style writes it, each with its form in the text or in notes, ready to be copied. */
export function BibliographyView() {
  const desk = useDesk();
  const essayId = useDeskState((state) => state.essay.id);
  const revision = useDeskState((state) => state.revision);
  const [style, setStyle] = useState(chosenStyle);
  const answer = useAnswer(`${essayId} ${revision} ${style}`, () =>
    sourceService.bibliography(essayId, style),
  );

  async function copy(paragraphs: readonly (readonly StyledRun[])[], what: string) {
    const isDone = await copyRuns(paragraphs);
    desk.announce(
      isDone ? `${what} copied.` : 'This browser lets nothing be copied here. Select the words instead.',
      isDone ? 'done' : 'attention',
    );
  }

  return (
    <div className={styles.view}>
      <Select
        label="Citation style"
        items={citationStyles.map(({ id, title }) => ({ id, title }))}
        value={style}
        onChange={(id) => {
          setStyle(id);
          rememberStyle(id);
        }}
      />
      {answer.type === 'failed' && <p role="alert">{failureWords(answer.error)}</p>}
      {answer.type === 'waiting' && <p role="status">Writing the list…</p>}
      {answer.type === 'there' && (
        <section className={styles.list} aria-label={answer.value.heading}>
          <div className={styles.head}>
            <h3 className={styles.heading}>{answer.value.heading}</h3>
            <Button
              onPress={() =>
                void copy(
                  answer.value.entries.map(({ entry }) => entry),
                  'The whole list',
                )
              }
            >
              Copy the list
            </Button>
          </div>
          <ol className={styles.entries}>
            {answer.value.entries.map((rendered) => (
              <li key={rendered.sourceId} className={styles.entry}>
                <p className={styles.words}>
                  <StyledWords words={rendered.entry} />
                </p>
                <details>
                  <summary className={styles.summary}>How to cite it</summary>
                  <dl className={styles.forms}>
                    {formsOf(rendered).map(({ title, words }) => (
                      <div key={title} className={styles.form}>
                        <dt>{title}</dt>
                        <dd className={styles.cited}>
                          <p>
                            <StyledWords words={words} />
                          </p>
                          <Button
                            variant="quiet"
                            label={`Copy: ${title}`}
                            onPress={() => void copy([words], title)}
                          >
                            Copy
                          </Button>
                        </dd>
                      </div>
                    ))}
                  </dl>
                </details>
              </li>
            ))}
          </ol>
          <p className={styles.credit}>
            Written by <a href="https://github.com/Juris-M/citeproc-js">citeproc-js</a> with styles of the{' '}
            <a href="https://citationstyles.org">Citation Style Language</a> project.
          </p>
        </section>
      )}
    </div>
  );
}

function formsOf({ inText, notes }: RenderedSource) {
  const forms: { readonly title: string; readonly words: readonly StyledRun[] }[] = [];
  if (inText) forms.push({ title: 'In the text', words: inText });
  if (notes)
    forms.push({ title: 'First note', words: notes.first }, { title: 'Later notes', words: notes.later });
  return forms;
}
