import type { ReactNode } from 'react';
import type { AssignmentBody } from '#shared/assignments/assignment.ts';
import { templateNamed } from '#shared/essay/templates/index.ts';
import { argumentEssay, type Template } from '#shared/essay/templates/template.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { RubricField } from './RubricField.tsx';
import { RuleSwitches } from './RuleSwitches.tsx';
import styles from './SetUp.module.css';
import { StartChoice } from './StartChoice.tsx';
import type { SetUp } from './set-up.ts';
import type { SetUpState } from './set-up-state.ts';

type SetUpWhatProps = {
  readonly setUp: SetUp;
  readonly state: SetUpState;
  /** The map of a template, from far away. */
  readonly picture: (template: Template) => ReactNode;
};

/** Block 1: the task, what maps start as, and what is asked of them. */
export function SetUpWhat({ setUp, state, picture }: SetUpWhatProps) {
  const { body } = state;
  const isTitleMissing = state.isChecked && body.title.trim() === '';

  /** A template brings its task and rubric, where nothing else was chosen. */
  function handleStart(start: AssignmentBody['start']) {
    const template = start.type === 'template' ? templateNamed(start.template) : undefined;
    const isRubricUsual = body.rubric.id === rubricOf(body.start).id;
    const rubric = state.rubrics.find((row) => row.rubric.id === rubricOf(start).id)?.rubric;
    setUp.edit({
      start,
      ...(template && body.task.trim() === '' && { task: template.prompt }),
      ...(isRubricUsual && rubric && { rubric: { id: rubric.id, version: rubric.version } }),
    });
  }

  return (
    <section className={styles.block} aria-labelledby="set-up-what">
      <h2 id="set-up-what" className={styles.heading}>
        <span className={styles.number} aria-hidden>
          1
        </span>
        What
      </h2>
      <TextField
        label="Title"
        value={body.title}
        onChange={(title) => setUp.edit({ title: title.slice(0, 300) })}
        autoFocus
        error={isTitleMissing ? 'Give the assignment a title.' : undefined}
      />
      <TextField
        label="Task"
        multiline
        rows={3}
        value={body.task}
        onChange={(task) => setUp.edit({ task: task.slice(0, 5_000) })}
        description="Students read it above their map."
      />
      <StartChoice start={body.start} maps={state.maps} picture={picture} onChange={handleStart} />
      <RubricField setUp={setUp} state={state} />
      <RuleSwitches body={body} rubrics={state.rubrics} onChange={setUp.edit} />
      <div className={styles.row}>
        <div className={styles.field}>
          <span className={styles.label}>Counterargument</span>
          <Segmented
            label="Counterargument"
            items={counterarguments}
            value={body.counterargument}
            onChange={(counterargument) => setUp.edit({ counterargument })}
          />
        </div>
        <div className={styles.short}>
          <Select
            label="Fewest reasons for the thesis"
            items={fewestReasons}
            value={body.minReasons === null ? 'rubric' : String(body.minReasons)}
            onChange={(id) => setUp.edit({ minReasons: id === 'rubric' ? null : Number(id) })}
          />
        </div>
      </div>
      <div className={styles.row}>
        <div className={styles.field}>
          <span className={styles.label}>What is handed in</span>
          <Segmented
            label="What is handed in"
            items={asks}
            value={body.asks}
            onChange={(asked) => setUp.edit({ asks: asked })}
          />
        </div>
        <div className={styles.field}>
          <span className={styles.label}>Who works on a map</span>
          <Segmented
            label="Who works on a map"
            items={groupings}
            value={body.grouping}
            onChange={(grouping) => setUp.edit({ grouping })}
          />
        </div>
      </div>
    </section>
  );
}

function rubricOf(start: AssignmentBody['start']) {
  return (start.type === 'template' && templateNamed(start.template)?.rubric) || argumentEssay;
}

const counterarguments = [
  { id: 'rubric', title: 'As the rubric has it' },
  { id: 'expected', title: 'Expected' },
  { id: 'not-expected', title: 'Not expected' },
] as const;

const fewestReasons = [
  { id: 'rubric', title: 'As the rubric has it' },
  ...['1', '2', '3', '4', '5', '6'].map((id) => ({ id, title: id })),
];

const asks = [
  { id: 'both', title: 'Map and text' },
  { id: 'map', title: 'Map' },
  { id: 'text', title: 'Text' },
] as const;

const groupings = [
  { id: 'individual', title: 'Each student alone' },
  { id: 'group', title: 'Groups, together' },
] as const;
