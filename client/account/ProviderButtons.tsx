import { useEffect, useState } from 'react';
import type { Providers } from '#shared/accounts/requests.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Account.module.css';
import { accountService } from './account-service.ts';
import { troubleWords } from './trouble-words.ts';

type ProviderButtonsProps = { readonly path: string };

/** A button for each provider of the settings; nothing where there is none. */
export function ProviderButtons({ path }: ProviderButtonsProps) {
  const [providers, setProviders] = useState<Providers['providers']>([]);
  const [going, setGoing] = useState('');
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    let isGone = false;
    accountService.providers().then(
      (found) => !isGone && setProviders(found.providers),
      () => undefined, // the other ways are there without it
    );
    return () => {
      isGone = true;
    };
  }, []);
  if (providers.length === 0) return null;

  async function go(id: string) {
    setGoing(id);
    setTrouble('');
    try {
      window.location.assign(await accountService.toProvider(id, path));
    } catch (error) {
      setTrouble(troubleWords(error));
      setGoing('');
    }
  }

  return (
    <>
      <div className={styles.acts}>
        {providers.map(({ id, title }) => (
          <Button key={id} onPress={() => void go(id)} isPending={going === id}>
            {going === id ? 'Going there …' : `Sign in with ${title}`}
          </Button>
        ))}
      </div>
      {trouble && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
      <p className={styles.or}>or</p>
    </>
  );
}
