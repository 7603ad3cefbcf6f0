import { type ReactNode, useId } from 'react';
import type { Start } from '#shared/assignments/assignment.ts';
import type { EssayListItem } from '#shared/essay/essay.ts';
import { templates } from '#shared/essay/templates/index.ts';
import type { Template } from '#shared/essay/templates/template.ts';
import { Select } from '../ui/Select.tsx';
import set from './SetUp.module.css';
import styles from './StartChoice.module.css';

type StartChoiceProps = {
  readonly start: Start;
  readonly maps: readonly EssayListItem[];
  readonly picture: (template: Template) => ReactNode;
  readonly onChange: (start: Start) => void;
};

/** What every student’s map starts as: tiles of one radio group, and a list for a map of one’s own. */
export function StartChoice({ start, maps, picture, onChange }: StartChoiceProps) {
  const name = useId();
  const own = start.type === 'essay' ? maps.find(({ essay }) => essay.id === start.essayId) : undefined;
  const [firstMap] = maps;
  const tile = (id: string, title: string, isChosen: boolean, shape: ReactNode, chosen: Start) => (
    <label key={id} className={styles.tile}>
      <input
        type="radio"
        name={name}
        className={styles.radio}
        checked={isChosen}
        onChange={() => onChange(chosen)}
      />
      <span className={styles.picture}>{shape}</span>
      <span className={styles.title}>{title}</span>
    </label>
  );
  return (
    <>
      <fieldset className={styles.choice}>
        <legend className={set.label}>Starts from</legend>
        <div className={styles.tiles}>
          {frames.map((template) =>
            template.id === 'blank'
              ? tile('blank', 'Blank', start.type === 'blank', picture(template), { type: 'blank' })
              : tile(
                  template.id,
                  template.title,
                  start.type === 'template' && start.template === template.id,
                  picture(template),
                  { type: 'template', template: template.id },
                ),
          )}
          {firstMap &&
            tile(
              'own',
              'A map of mine',
              start.type === 'essay',
              <span aria-hidden>…</span>,
              startOf(firstMap),
            )}
        </div>
      </fieldset>
      {start.type === 'essay' && (
        <div className={set.short}>
          <Select
            label="Which map"
            items={maps.map(({ essay, nodes }) => ({
              id: essay.id,
              title: essay.title,
              description: nodes === 1 ? '1 node' : `${nodes} nodes`,
            }))}
            value={own?.essay.id ?? null}
            onChange={(id) => {
              const map = maps.find(({ essay }) => essay.id === id);
              if (map) onChange(startOf(map));
            }}
          />
          <p className={set.note}>As it is now; later changes of it change nothing for students.</p>
        </div>
      )}
    </>
  );
}

function startOf({ essay, revision }: EssayListItem): Start {
  return { type: 'essay', essayId: essay.id, revision };
}

const frames = templates.filter(({ sample }) => !sample);
