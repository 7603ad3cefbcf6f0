import { ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Select } from '#client/ui/Select.tsx';
import { changeCriterion } from '#shared/rubric/editing/criteria.ts';
import { addLevel, withLevels } from '#shared/rubric/editing/levels.ts';
import { mostLevels } from '#shared/rubric/rubric.ts';
import styles from './CriterionCards.module.css';
import { CriterionMenu } from './CriterionMenu.tsx';
import { CriterionWords } from './CriterionWords.tsx';
import { LevelFields } from './LevelFields.tsx';
import { MapEvidence } from './MapEvidence.tsx';
import { PointsField } from './PointsField.tsx';
import { criterionPart, levelPart, placeOfPart } from './parts.ts';
import { useRubricDesk, useRubricState } from './use-rubric-desk.ts';

/** On a narrow screen: one criterion at a time, its levels below each other. */
export function CriterionCards() {
  const desk = useRubricDesk();
  const criteria = useRubricState((state) => state.body.criteria);
  const isReadOnly = useRubricState((state) => state.isReadOnly);
  const focus = useRubricState((state) => state.focus);
  const [chosen, setChosen] = useState<{ readonly id: string; readonly turn: number } | null>(null);
  // What is put into focus (a new criterion, one that was moved) is shown, until another is chosen after that.
  const place = focus && focus.turn > (chosen?.turn ?? 0) ? placeOfPart(focus.part) : null;
  const wanted = place && place.type !== 'column' ? place.criterionId : chosen?.id;
  const found = criteria.findIndex(({ id }) => id === wanted);
  const at = found === -1 ? 0 : found;
  const criterion = criteria[at];
  if (!criterion) return null;

  const { id, levels, weight } = criterion;
  const titleOf = (other: number) => criteria[other]?.title || `Criterion ${other + 1}`;
  const choose = (other: number) => {
    const next = criteria[other];
    if (next) setChosen({ id: next.id, turn: focus?.turn ?? 0 });
  };

  return (
    <section className={styles.cards} aria-label="Criteria and their levels">
      <div className={styles.walk}>
        <IconButton
          label="The criterion before"
          icon={<ChevronLeft aria-hidden />}
          isDisabled={at === 0}
          onPress={() => choose(at - 1)}
        />
        <div className={styles.choice}>
          <Select
            label="Criterion"
            isLabelHidden
            items={criteria.map((other, place) => ({
              id: other.id,
              title: `${place + 1} of ${criteria.length}: ${titleOf(place)}`,
            }))}
            value={id}
            onChange={(other) => choose(criteria.findIndex((known) => known.id === other))}
          />
        </div>
        <IconButton
          label="The next criterion"
          icon={<ChevronRight aria-hidden />}
          isDisabled={at === criteria.length - 1}
          onPress={() => choose(at + 1)}
        />
        {!isReadOnly && <CriterionMenu criterion={criterion} at={at} name={titleOf(at)} />}
      </div>
      <article key={id} className={styles.card}>
        <div>
          <CriterionWords criterion={criterion} at={at} />
        </div>
        {weight !== null && (
          <p className={styles.row}>
            Weight
            <PointsField
              part={criterionPart(id, 'weight')}
              label={`${titleOf(at)}: weight in per cent`}
              value={weight}
              unit="%"
              write={(body, value) => changeCriterion(body, id, { weight: value })}
            />
          </p>
        )}
        {levels.length === 0 ? (
          <p className={styles.note}>For comments only: no levels, no points.</p>
        ) : (
          <ol className={styles.levels}>
            {levels.map((level, place) => (
              <li key={level.id} className={styles.level}>
                <LevelFields criterion={criterion} level={level} at={place} />
              </li>
            ))}
          </ol>
        )}
        {!isReadOnly && (
          <Button
            variant="quiet"
            icon={<Plus aria-hidden />}
            isDisabled={levels.length >= mostLevels}
            onPress={() => {
              const level = desk.newId();
              if (levels.length === 0)
                desk.edit((body) => withLevels(body, id, desk.newId), { focus: criterionPart(id, 'title') });
              else
                desk.edit((body) => addLevel(body, id, levels.length, () => level), {
                  focus: levelPart(id, level, 'title'),
                });
            }}
          >
            {levels.length === 0 ? 'Give it levels' : 'Add a level to this criterion'}
          </Button>
        )}
        <div>
          <h2 className={styles.heading}>Shown on the map</h2>
          <MapEvidence criterion={criterion} name={titleOf(at)} />
        </div>
      </article>
    </section>
  );
}
