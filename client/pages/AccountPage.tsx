import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import account from '#client/account/Account.module.css';
import { AccountParts } from '#client/account/AccountParts.tsx';
import { useAccount } from '#client/account/use-account.ts';
import { ErasureReceipt } from '#client/privacy/ErasureReceipt.tsx';
import { YourData } from '#client/privacy/YourData.tsx';
import type { Receipt } from '#shared/privacy/erasure.ts';
import { receiptTitles } from '#shared/privacy/receipt-words.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { StatusRegion } from '../ui/StatusRegion.tsx';
import { useNotice } from '../ui/use-notice.ts';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';

/** One’s own account: name, ways to sign in, and where one is signed in. */
export function AccountPage() {
  const { state, show, load } = useAccount();
  const [, navigate] = useLocation();
  const { notice, say, hide } = useNotice({ stays: true });
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  if (receipt) return <Erased receipt={receipt} />;
  const isGuest = state.phase === 'ready' && state.account.ways.includes('guest');
  return (
    <>
      <title>Account · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={classNames(page.page, page['page--words'])}>
        <h1 className={page.title}>Account</h1>
        {state.phase === 'loading' && <p>Loading the account …</p>}
        {state.phase === 'failed' && (
          <EmptyState
            title="There is no account to show"
            actions={
              <>
                <Button onPress={() => void load()}>Try again</Button>
                <Button variant="primary" onPress={() => navigate('/sign-in')}>
                  Sign in
                </Button>
              </>
            }
          >
            {state.trouble}
          </EmptyState>
        )}
        {isGuest && (
          <p>
            You are a guest: only this browser knows you. <Link href="/sign-up">Make an account</Link> to keep
            your work.
          </p>
        )}
        {state.phase === 'ready' && (
          <>
            <AccountParts account={state.account} onChanged={show} onDone={say} onReload={load} />
            <section className={account.part} aria-labelledby="account-data">
              <h2 id="account-data" className={account.heading}>
                Your data
              </h2>
              <YourData account={state.account} onDone={say} onErased={setReceipt} />
            </section>
          </>
        )}
      </main>
      <StatusRegion notice={notice} onClose={hide} />
    </>
  );
}

/** Without the header of somebody who is signed in: there is nobody any more. */
function Erased({ receipt }: { readonly receipt: Receipt }) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus(), []);
  return (
    <main id="main" ref={main} tabIndex={-1} className={classNames(page.page, page['page--words'])}>
      <title>Deleted · Groundwork</title>
      <h1 className={page.title}>{receiptTitles[receipt.of]}</h1>
      <ErasureReceipt receipt={receipt} />
      <div>
        {/* A fresh page: nothing of what was in memory stays. */}
        <Button variant="primary" onPress={() => window.location.assign('/')}>
          Go to the start page
        </Button>
      </div>
    </main>
  );
}
