import { ClipboardPaste } from 'lucide-react';
import { useMemo } from 'react';
import { graphOfTemplate, templates } from '#shared/essay/templates/index.ts';
import type { Template } from '#shared/essay/templates/template.ts';
import { MapShape, narrowCard } from './MapShape.tsx';
import styles from './TemplateGallery.module.css';

export type TemplateGalleryProps = {
  /** The sample stands among the frames once it is no longer the page's own card; in place of the outline. */
  readonly withSample: boolean;
  /** The template whose map is being made; its card says so and the others wait. */
  readonly makingId: string | null;
  readonly onStart: (template: Template) => void;
  readonly onPasteOutline: () => void;
};

/** One press on a card makes the map and opens it. */
export function TemplateGallery({ withSample, makingId, onStart, onPasteOutline }: TemplateGalleryProps) {
  return (
    <ul className={styles.gallery}>
      {templates
        .filter(({ sample }) => withSample || !sample)
        .map((template) => (
          <li key={template.id}>
            <TemplateCard
              template={template}
              isMaking={makingId === template.id}
              onStart={() => onStart(template)}
            />
          </li>
        ))}
      {!withSample && (
        <li>
          <button
            type="button"
            className={`${styles.card} ${styles['card--paste']}`}
            onClick={onPasteOutline}
          >
            <span className={styles.picture}>
              <ClipboardPaste aria-hidden size={28} strokeWidth={1.5} />
            </span>
            <span className={styles.title}>Paste an outline</span>
            <span className={styles.description}>Bullets or numbers become a map</span>
          </button>
        </li>
      )}
    </ul>
  );
}

type TemplateCardProps = {
  readonly template: Template;
  readonly isMaking: boolean;
  readonly onStart: () => void;
};

function TemplateCard({ template, isMaking, onStart }: TemplateCardProps) {
  const graph = useMemo(() => graphOfTemplate(template.id, counter()), [template.id]);
  return (
    <button type="button" className={styles.card} onClick={onStart} aria-busy={isMaking}>
      <span className={styles.picture}>
        <MapShape graph={graph} {...(template.sample && { card: narrowCard })} />
      </span>
      <span className={styles.title}>{template.title}</span>
      <span className={styles.description}>{isMaking ? 'Making the map …' : template.description}</span>
    </button>
  );
}

/** Ids for a picture need only differ. */
function counter() {
  let count = 0;
  return () => `n${count++}`;
}
