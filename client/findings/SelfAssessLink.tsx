import { Link } from 'wouter';
import { canEdit } from '#client/desk/acts/selection.ts';
import { useDeskState } from '#client/desk/use-desk.ts';
import styles from './FindingsPanel.module.css';

/** Where the questions end the rubric begins: the writer’s own look at the whole. */
export function SelfAssessLink() {
  const mayEdit = useDeskState(canEdit);
  const essayId = useDeskState((state) => state.essay.id);
  const hasLevels = useDeskState((state) => state.rubric.criteria.some(({ levels }) => levels.length > 0));
  if (!mayEdit || !hasLevels) return null;
  return (
    <p className={styles.selfAssess}>
      <Link href={`/essays/${essayId}/self-assess`}>Assess it yourself</Link> on the rubric that your reader
      uses, before somebody else does.
    </p>
  );
}
