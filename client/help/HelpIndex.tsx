import { useState } from 'react';
import { Link } from 'wouter';
import { SearchField } from '../ui/SearchField.tsx';
import { topics } from './content/topics.ts';
import { findSections } from './find-sections.ts';
import styles from './HelpIndex.module.css';

export function HelpIndex() {
  const [search, setSearch] = useState('');
  const found = findSections(topics, search);
  const isSearching = search.trim() !== '';
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>Help</h1>
        <SearchField label="Search the help pages" value={search} onChange={setSearch} />
        <p role="status" className={styles.note}>
          {isSearching && (found.length === 1 ? '1 section found' : `${found.length} sections found`)}
        </p>
      </div>
      {isSearching ? (
        <ul className={styles.list}>
          {found.map(({ topic, section, excerpt }) => (
            <li key={`${topic.id}-${section.id}`}>
              <Link href={`/help/${topic.id}#${section.id}`} className={styles.link}>
                {section.title}
              </Link>
              <p className={styles.note}>
                {topic.title} · {excerpt}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        topics.map((topic) => (
          <section key={topic.id} className={styles.topic} aria-labelledby={`help-${topic.id}`}>
            <h2 id={`help-${topic.id}`} className={styles.heading}>
              <Link href={`/help/${topic.id}`}>{topic.title}</Link>
            </h2>
            <p className={styles.note}>{topic.summary}</p>
            <ul className={styles.sections}>
              {topic.sections.map(({ id, title }) => (
                <li key={id}>
                  <Link href={`/help/${topic.id}#${id}`}>{title}</Link>
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
    </>
  );
}
