import { signInSchema } from '#shared/accounts/account.ts';
import { AccountField } from './AccountField.tsx';
import { AccountForm } from './AccountForm.tsx';
import type { AccountPartProps } from './AccountParts.tsx';
import { accountService } from './account-service.ts';
import { useForm } from './use-form.ts';

/** The address that one signs in with. */
export function EmailForm({ account, onChanged, onDone }: AccountPartProps) {
  const initial = { email: account.email ?? '', password: '' };
  const form = useForm(signInSchema, initial, async (value) => {
    onChanged(await accountService.patch(value));
    onDone(`You sign in with ${value.email} from now on.`);
  });
  return (
    <AccountForm {...form} button="Change the e-mail" busy="Saving …" variant="secondary">
      <AccountField
        label="E-mail"
        type="email"
        autoComplete="email"
        value={form.values.email}
        onChange={(value) => form.set('email', value)}
        problem={form.problemOf('email')}
      />
      <AccountField
        label="Your password, to be sure"
        type="secret"
        autoComplete="current-password"
        value={form.values.password}
        onChange={(value) => form.set('password', value)}
        problem={form.problemOf('password')}
      />
    </AccountForm>
  );
}
