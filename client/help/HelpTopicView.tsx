import { useEffect } from 'react';
import { HelpBlockView } from './HelpBlockView.tsx';
import styles from './HelpTopicView.module.css';
import type { HelpTopic } from './help-topic.ts';

export type HelpTopicViewProps = { readonly topic: HelpTopic };

export function HelpTopicView({ topic }: HelpTopicViewProps) {
  // The page comes late: by then the browser has given up looking for the place that the address names.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const id = decodeURIComponent(window.location.hash.slice(1));
      if (id && topic.sections.some((section) => section.id === id))
        document.getElementById(id)?.scrollIntoView();
    });
    return () => cancelAnimationFrame(frame);
  }, [topic]);

  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{topic.title}</h1>
        <p className={styles.summary}>{topic.summary}</p>
      </div>
      <nav aria-label="On this page" className={styles.contents}>
        <ul className={styles.links}>
          {topic.sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {topic.sections.map(({ id, title, blocks }) => (
        <section key={id} className={styles.section} aria-labelledby={id}>
          <h2 id={id} className={styles.heading} tabIndex={-1}>
            {title}{' '}
            <a href={`#${id}`} className={styles.anchor} aria-label={`Link to “${title}”`}>
              #
            </a>
          </h2>
          {blocks.map((block) => (
            <HelpBlockView key={typeof block === 'string' ? block : JSON.stringify(block)} block={block} />
          ))}
        </section>
      ))}
    </>
  );
}
