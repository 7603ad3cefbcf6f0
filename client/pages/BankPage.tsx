import { Download, Plus, Upload } from 'lucide-react';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import bank from '#client/feedback/bank/Bank.module.css';
import { BankList } from '#client/feedback/bank/BankList.tsx';
import { rankSnippets } from '#client/feedback/bank/rank-snippets.ts';
import { useBank } from '#client/feedback/bank/use-bank.ts';
import { downloadLink } from '#client/ui/download.ts';
import type { BankEntry } from '#shared/assessment/bank.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { StatusRegion } from '../ui/StatusRegion.tsx';
import { useNotice } from '../ui/use-notice.ts';
import { BankEntryDialog, BankImportDialog } from './bank/late-dialogs.ts';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';

/** The comments that a person uses again and again. */
export function BankPage() {
  const { bank: store, state } = useBank();
  const [query, setQuery] = useState('');
  const [dialog, setDialog] = useState<{ readonly entry: BankEntry | null } | 'import' | null>(null);
  /** “Undo” brings back what was deleted. */
  const { notice, say, hide } = useNotice<BankEntry>({ stays: true });
  const removed = notice?.undo;
  const shown = query.trim() === '' ? state.entries : rankSnippets(state.entries, query, '');
  const criteria = [...new Set(state.entries.map(({ criterion }) => criterion))].filter(Boolean);

  // Comments elsewhere may have used or made some since.
  useEffect(() => void store.load(), [store]);

  async function handleRemove(entry: BankEntry) {
    const at = cards().findIndex((card) => card.dataset.entry === entry.id);
    const done = await store.remove(entry.id);
    if (done.ok) {
      // Its buttons had the focus: the next one's have it then, before a key can be pressed on “Undo”.
      flushSync(() => say('Comment deleted.', 'done', entry));
      if (document.activeElement !== document.body) return; // somebody has it on purpose
      const next = cards()[Math.min(at, cards().length - 1)];
      (next?.querySelector('button') ?? document.getElementById('main'))?.focus();
    } else say(done.words, 'attention');
  }

  async function handleRestore(entry: BankEntry) {
    const done = await store.restore(entry);
    if (done.ok) say('The comment is back.');
    else say(done.words, 'attention', entry);
  }

  return (
    <>
      <title>Comment bank · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={page.page}>
        <div className={page.head}>
          <h1 className={page.title}>Comment bank</h1>
          <div className={page.ways}>
            {/* There from the start: what comes beside a button moves it under the hand. */}
            <MenuButton
              label="Export"
              variant="secondary"
              icon={<Download aria-hidden />}
              items={exports}
              isDisabled={state.entries.length === 0}
              onAction={(id) => downloadLink(`/api/bank/export?format=${id}`)}
            >
              Export
            </MenuButton>
            <Button icon={<Upload aria-hidden />} opens="dialog" onPress={() => setDialog('import')}>
              Import
            </Button>
            <Button
              variant="primary"
              icon={<Plus aria-hidden />}
              opens="dialog"
              onPress={() => setDialog({ entry: null })}
            >
              New comment
            </Button>
          </div>
        </div>
        {state.state === 'opening' && <p>Opening the comment bank …</p>}
        {state.state === 'unreachable' && (
          <div role="alert">
            <EmptyState
              title="The comment bank cannot be shown right now"
              actions={
                <Button variant="primary" onPress={() => void store.load()}>
                  Try again
                </Button>
              }
            >
              The server cannot be reached. Nothing is lost.
            </EmptyState>
          </div>
        )}
        {state.state === 'open' && state.entries.length === 0 && (
          <EmptyState title="Nothing in your bank yet">
            Keep the comments that you write again and again here, or save them from any comment. While you
            write one, type / to find and insert them.
          </EmptyState>
        )}
        {state.state === 'open' && state.entries.length > 0 && (
          <>
            <div className={bank.search}>
              <SearchField label="Search the bank" value={query} onChange={setQuery} />
            </div>
            {shown.length > 0 ? (
              <BankList
                entries={shown}
                onEdit={(entry) => setDialog({ entry })}
                onRemove={(entry) => void handleRemove(entry)}
              />
            ) : (
              <EmptyState
                title="No comment has these words"
                actions={<Button onPress={() => setQuery('')}>Show all {state.entries.length}</Button>}
              />
            )}
          </>
        )}
      </main>
      {dialog === 'import' && (
        <BankImportDialog
          isKnown={({ text, criterion }) =>
            state.entries.some((entry) => entry.text === text && entry.criterion === criterion)
          }
          onAdd={store.add}
          onDone={(added) => {
            setDialog(null);
            say(added === 1 ? '1 comment added.' : `${added} comments added.`);
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog && dialog !== 'import' && (
        <BankEntryDialog
          entry={dialog.entry}
          criteria={criteria}
          onSave={async (fields) => {
            const done = dialog.entry ? await store.edit(dialog.entry.id, fields) : await store.add(fields);
            if (done.ok) say(dialog.entry ? 'Comment changed.' : 'Comment added to your bank.');
            return done;
          }}
          onClose={() => setDialog(null)}
        />
      )}
      <StatusRegion
        notice={notice}
        onUndo={removed ? () => void handleRestore(removed) : undefined}
        onClose={hide}
      />
    </>
  );
}

function cards(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-entry]')];
}

const exports = [
  { id: 'csv', title: 'Table (CSV)' },
  { id: 'markus-csv', title: 'MarkUs (CSV)' },
  { id: 'markus-yaml', title: 'MarkUs (YAML)' },
] as const;
