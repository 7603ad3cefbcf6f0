import { useEffect, useState } from 'react';
import type { LookedAtCode } from '#shared/accounts/requests.ts';
import styles from './Account.module.css';
import { AskReset } from './AskReset.tsx';
import { accountService } from './account-service.ts';
import { FinishReset } from './FinishReset.tsx';
import { troubleWords } from './trouble-words.ts';
import { useHash } from './use-hash.ts';

/** A new password or PIN: asked for by mail, or set by the link of that mail or a code from a teacher. */
export function ResetCard() {
  const hash = useHash();
  const [code, setCode] = useState(hash);
  const [looked, setLooked] = useState<LookedAtCode | null>(null);
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    if (code === '') return;
    let isGone = false;
    setTrouble('');
    accountService.lookAtCode(code).then(
      (found) => !isGone && setLooked(found),
      (error: unknown) => !isGone && setTrouble(troubleWords(error)),
    );
    return () => {
      isGone = true;
    };
  }, [code]);
  return (
    <div className={styles.card}>
      {looked ? (
        <FinishReset code={code} looked={looked} />
      ) : (
        <AskReset onCode={setCode} code={code} trouble={trouble} />
      )}
    </div>
  );
}
