import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import { CellField } from './CellField.tsx';
import { titlePart } from './parts.ts';
import styles from './RubricTitle.module.css';
import { useRubricState } from './use-rubric-desk.ts';

/** What the rubric is called, what it is for, and where it comes from. */
export function RubricTitle() {
  const { title, description, origin } = useRubricState((state) => state.body);
  const isReadOnly = useRubricState((state) => state.isReadOnly);
  return (
    <div className={styles.words}>
      <h1 className={isReadOnly ? styles.title : undefined}>
        {isReadOnly ? title : <VisuallyHidden>{title || 'A rubric without a title'}</VisuallyHidden>}
      </h1>
      {!isReadOnly && (
        <CellField
          part={titlePart}
          label="Title of the rubric"
          value={title}
          placeholder="Give the rubric a title"
          most={300}
          look="page"
          write={(body, next) => ({ ...body, title: next })}
        />
      )}
      <CellField
        part="description"
        label="What the rubric is for"
        value={description}
        placeholder="What is it for, and for whom?"
        most={5_000}
        look="body"
        isMultiline
        write={(body, next) => ({ ...body, description: next })}
      />
      <CellField
        part="origin"
        label="Where the rubric comes from"
        value={origin}
        placeholder="Where does it come from?"
        most={5_000}
        look="small"
        isMultiline
        write={(body, next) => ({ ...body, origin: next })}
      />
    </div>
  );
}
