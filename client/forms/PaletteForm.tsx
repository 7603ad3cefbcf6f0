// biome-ignore-all lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard; the list has the cursor only virtually
import { useState } from 'react';
import { Autocomplete, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Dialog } from '#client/ui/Dialog.tsx';
import { FilterField } from '#client/ui/FilterField.tsx';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import { SeverityMark } from '#client/ui/SeverityMark.tsx';
import type { FormProps } from './form-props.ts';
import { readLastAct, writeLastAct } from './last-act.ts';
import styles from './PaletteForm.module.css';
import { type PaletteEntry, paletteEntries } from './palette-entries.ts';

const sectionTitles = { acts: 'Do', nodes: 'Go to', findings: 'Findings' } as const;

/** Everything by its name: what can be done now, every node, every open finding. */
export function PaletteForm({ onClose }: FormProps) {
  const desk = useDesk();
  const state = useDeskState((current) => current);
  const [query, setQuery] = useState('');
  const entries = paletteEntries(state, query, readLastAct());
  const sections = (['acts', 'nodes', 'findings'] as const)
    .map((section) => ({ section, found: entries.filter((entry) => entry.section === section) }))
    .filter(({ found }) => found.length > 0);

  function choose(entry: PaletteEntry) {
    if (entry.section === 'acts') writeLastAct(entry.id);
    onClose();
    entry.perform(desk);
  }

  return (
    <Dialog title="Find anything" isOpen onClose={onClose} width="medium">
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <FilterField label="An act, a node or a finding" value={query} onChange={setQuery} autoFocus />
        <section className={styles.scroll} aria-label="Matches" tabIndex={0}>
          <ListBox
            className={styles.list ?? ''}
            aria-label="What was found"
            selectionMode="none"
            onAction={(id) => {
              const entry = entries.find((candidate) => candidate.id === id);
              if (entry) choose(entry);
            }}
            renderEmptyState={() => <p className={styles.none}>Nothing has this name. Try another word.</p>}
          >
            {sections.map(({ section, found }) => (
              <ListBoxSection key={section} className={styles.section ?? ''}>
                <Header className={styles.heading ?? ''}>{sectionTitles[section]}</Header>
                {found.map((entry) => (
                  <ListBoxItem
                    key={entry.id}
                    id={entry.id}
                    textValue={entry.title}
                    className={styles.item ?? ''}
                  >
                    {entry.kind && <KindIcon kind={entry.kind} />}
                    {entry.severity && <SeverityMark severity={entry.severity} />}
                    <span className={styles.title}>{entry.title}</span>
                    <span className={styles.detail}>{entry.detail}</span>
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ))}
          </ListBox>
        </section>
      </Autocomplete>
    </Dialog>
  );
}
