import { pinSignInSchema } from '#shared/accounts/pin.ts';
import styles from './Account.module.css';
import { AccountField } from './AccountField.tsx';
import { AccountForm } from './AccountForm.tsx';
import { accountService } from './account-service.ts';
import { enter } from './enter.ts';
import { useForm } from './use-form.ts';

type PinSignInProps = { readonly path: string };

/** For pupils without e-mail: join code, name and PIN. */
export function PinSignIn({ path }: PinSignInProps) {
  const form = useForm(pinSignInSchema, { joinCode: '', name: '', pin: '' }, async (value) =>
    enter(await accountService.signInByPin(value), path),
  );
  return (
    <AccountForm {...form} button="Sign in" busy="Signing in …">
      <AccountField
        label="Join code of your course"
        description="As K7P-9QX. Your teacher shows it; it stands on your slip."
        autoComplete="off"
        value={form.values.joinCode}
        onChange={(value) => form.set('joinCode', value)}
        problem={form.problemOf('joinCode')}
        autoFocus
      />
      <AccountField
        label="Your name"
        description="As it stands in the class list."
        autoComplete="username"
        value={form.values.name}
        onChange={(value) => form.set('name', value)}
        problem={form.problemOf('name')}
      />
      <AccountField
        label="PIN"
        type="pin"
        autoComplete="current-password"
        value={form.values.pin}
        onChange={(value) => form.set('pin', value)}
        problem={form.problemOf('pin')}
      />
      <p className={styles.note}>PIN forgotten? Your teacher can give you a new one.</p>
    </AccountForm>
  );
}
