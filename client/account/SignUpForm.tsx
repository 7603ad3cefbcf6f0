import { signUpSchema } from '#shared/accounts/account.ts';
import { AccountField } from './AccountField.tsx';
import { AccountForm } from './AccountForm.tsx';
import { useForm } from './use-form.ts';

type SignUpFormProps = {
  /** How a guest has called themselves; empty for somebody new. */
  readonly name: string;
  readonly button: string;
  readonly onSend: (value: {
    readonly name: string;
    readonly email: string;
    readonly password: string;
  }) => Promise<void>;
};

/** Name, e-mail and password of a new account. */
export function SignUpForm({ name, button, onSend }: SignUpFormProps) {
  const form = useForm(signUpSchema, { name, email: '', password: '' }, onSend);
  return (
    <AccountForm {...form} button={button} busy="One moment …">
      <AccountField
        label="Your name"
        description="Others see it beside what you write."
        autoComplete="name"
        value={form.values.name}
        onChange={(value) => form.set('name', value)}
        problem={form.problemOf('name')}
        autoFocus
      />
      <AccountField
        label="E-mail"
        type="email"
        autoComplete="username"
        value={form.values.email}
        onChange={(value) => form.set('email', value)}
        problem={form.problemOf('email')}
      />
      <AccountField
        label="Password"
        type="secret"
        description="At least 8 characters. Several words are easy to remember and hard to guess."
        autoComplete="new-password"
        value={form.values.password}
        onChange={(value) => form.set('password', value)}
        problem={form.problemOf('password')}
      />
    </AccountForm>
  );
}
