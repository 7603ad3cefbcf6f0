import { useState } from 'react';
import { useLocation } from 'wouter';
import * as z from 'zod/mini';
import { passwordSchema } from '#shared/accounts/account.ts';
import { newPinHint, newPinSchema, newPinWords } from '#shared/accounts/pin.ts';
import type { LookedAtCode } from '#shared/accounts/requests.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Account.module.css';
import { AccountField } from './AccountField.tsx';
import { AccountForm } from './AccountForm.tsx';
import { accountService } from './account-service.ts';
import { useForm } from './use-form.ts';

type FinishResetProps = { readonly code: string; readonly looked: LookedAtCode };

/** The last step of a new password or PIN. */
export function FinishReset({ code, looked: { name, way } }: FinishResetProps) {
  const [, navigate] = useLocation();
  const [isDone, setDone] = useState(false);
  const isPin = way === 'pin';
  const word = isPin ? 'PIN' : 'password';
  const form = useForm(
    z.strictObject({ secret: isPin ? newPinSchema : passwordSchema }),
    { secret: '' },
    async ({ secret }) => {
      await accountService.finishReset({ code, [way]: secret });
      setDone(true);
    },
  );
  if (isDone)
    return (
      <>
        <h1 className={styles.title}>Your new {word} is set</h1>
        <p className={styles.note}>You are signed out everywhere. Sign in with the new {word}.</p>
        <div className={styles.acts}>
          <Button
            variant="primary"
            autoFocus
            onPress={() => navigate(isPin ? '/sign-in?way=pin' : '/sign-in')}
          >
            Sign in
          </Button>
        </div>
      </>
    );
  return (
    <>
      <h1 className={styles.title}>
        A new {word} for {name}
      </h1>
      <AccountForm {...form} button={`Set the new ${word}`} busy="One moment …">
        <AccountField
          label={`New ${word}`}
          type={isPin ? 'pin' : 'secret'}
          description={isPin ? newPinHint(form.values.secret) || newPinWords : 'At least 8 characters.'}
          autoComplete="new-password"
          value={form.values.secret}
          onChange={(value) => form.set('secret', value)}
          problem={form.problemOf('secret')}
          autoFocus
        />
      </AccountForm>
    </>
  );
}
