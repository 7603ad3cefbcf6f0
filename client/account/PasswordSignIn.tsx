import { Link } from 'wouter';
import { signInSchema } from '#shared/accounts/account.ts';
import { AccountField } from './AccountField.tsx';
import { AccountForm } from './AccountForm.tsx';
import { accountService } from './account-service.ts';
import { enter } from './enter.ts';
import { useForm } from './use-form.ts';

type PasswordSignInProps = { readonly path: string };

/** E-mail and password. */
export function PasswordSignIn({ path }: PasswordSignInProps) {
  const form = useForm(signInSchema, { email: '', password: '' }, async (value) =>
    enter(await accountService.signIn(value), path),
  );
  return (
    <AccountForm
      {...form}
      button="Sign in"
      busy="Signing in …"
      others={<Link href="/reset">Password forgotten?</Link>}
    >
      <AccountField
        label="E-mail"
        type="email"
        autoComplete="username"
        value={form.values.email}
        onChange={(value) => form.set('email', value)}
        problem={form.problemOf('email')}
        autoFocus
      />
      <AccountField
        label="Password"
        type="secret"
        autoComplete="current-password"
        value={form.values.password}
        onChange={(value) => form.set('password', value)}
        problem={form.problemOf('password')}
      />
    </AccountForm>
  );
}
