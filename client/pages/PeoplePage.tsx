import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { accountService } from '#client/account/account-service.ts';
import { CodeDialog, type CodeDialogProps } from '#client/account/CodeDialog.tsx';
import { PeopleTable } from '#client/account/PeopleTable.tsx';
import { standingWords } from '#client/account/standing-words.ts';
import { troubleWords } from '#client/account/trouble-words.ts';
import { usePeople } from '#client/account/use-people.ts';
import { ErasePersonDialog } from '#client/privacy/ErasePersonDialog.tsx';
import type { PersonRow, Standing } from '#shared/accounts/account.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { StatusRegion, type StatusRegionProps } from '../ui/StatusRegion.tsx';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';

/** The accounts of the installation, for administrators. */
export function PeoplePage() {
  const [search, setSearch] = useState('');
  const { state, load, setStanding } = usePeople(search);
  const [code, setCode] = useState<Omit<CodeDialogProps, 'onClose'> | null>(null);
  const [erased, setErased] = useState<PersonRow | null>(null);
  const [said, setSaid] = useState<StatusRegionProps['notice']>(null);
  const [undo, setUndo] = useState<(() => void) | null>(null);

  function say(text: string, tone: 'done' | 'attention', back: (() => void) | null = null) {
    setSaid((before) => ({ id: (before?.id ?? 0) + 1, text, tone }));
    setUndo(() => back);
  }
  async function tryTo(run: () => Promise<void>) {
    try {
      await run();
    } catch (error) {
      say(troubleWords(error), 'attention');
    }
  }
  const change = (person: PersonRow, standing: Standing) =>
    void tryTo(async () => {
      await setStanding(person.id, standing);
      const back = () => change(person, person.standing);
      say(`${person.name}: ${standingWords[standing].toLowerCase()} now.`, 'done', back);
    });
  const showResetCode = ({ id, name }: PersonRow) =>
    void tryTo(async () =>
      setCode({
        title: `A new password or PIN for ${name}`,
        given: await accountService.resetCode(id),
        words: `Hand this to ${name}, who types it at “Password forgotten?” on the sign-in page or opens the link.`,
        link: '/reset',
      }),
    );
  const showInstructorCode = () =>
    void tryTo(async () =>
      setCode({
        title: 'A link for an instructor',
        given: await accountService.instructorCode(),
        words: 'Whoever opens the link and has an account, or makes one, becomes an instructor.',
        link: '/instructor',
      }),
    );

  return (
    <>
      <title>People · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={page.page}>
        <div className={page.head}>
          <h1 className={page.title}>People</h1>
          <div className={page.ways}>
            <Button icon={<UserPlus aria-hidden />} opens="dialog" onPress={showInstructorCode}>
              Link for an instructor
            </Button>
          </div>
        </div>
        <SearchField label="Search by name or e-mail" value={search} onChange={setSearch} />
        {state.phase === 'loading' && <p>Loading the accounts …</p>}
        {state.phase === 'failed' && (
          <EmptyState
            title="The accounts cannot be shown"
            actions={
              <Button variant="primary" onPress={() => void load()}>
                Try again
              </Button>
            }
          >
            {state.trouble}
          </EmptyState>
        )}
        {state.phase === 'ready' && state.rows.length === 0 && (
          <EmptyState title="Nobody is found">Part of a name or of an address is enough.</EmptyState>
        )}
        {state.phase === 'ready' && state.rows.length > 0 && (
          <PeopleTable
            people={state.rows}
            onStanding={change}
            onResetCode={showResetCode}
            onDelete={setErased}
          />
        )}
      </main>
      {erased && (
        <ErasePersonDialog
          person={erased}
          onErased={() => {
            setErased(null);
            void load();
          }}
          onClose={() => setErased(null)}
        />
      )}
      {code && <CodeDialog {...code} onClose={() => setCode(null)} />}
      <StatusRegion notice={said} onUndo={undo ?? undefined} onClose={() => setSaid(null)} />
    </>
  );
}
