import * as z from 'zod/mini';
import { passwordSchema } from '#shared/accounts/account.ts';
import { newPinHint, newPinSchema, newPinWords } from '#shared/accounts/pin.ts';
import { AccountField } from './AccountField.tsx';
import { AccountForm } from './AccountForm.tsx';
import type { AccountPartProps } from './AccountParts.tsx';
import { accountService } from './account-service.ts';
import { useForm } from './use-form.ts';

type SecretFormProps = AccountPartProps & { readonly way: 'password' | 'pin' };

/** A new password or PIN by the one before. */
export function SecretForm({ way, account, onChanged, onDone }: SecretFormProps) {
  const isPin = way === 'pin';
  const word = isPin ? 'PIN' : 'password';
  const type = isPin ? 'pin' : 'secret';
  const schema = z.strictObject({
    current: z.string().check(z.minLength(1, `Write the ${word} that you have now.`)),
    next: isPin ? newPinSchema : passwordSchema,
  });
  const form = useForm(schema, { current: '', next: '' }, async ({ current, next }) => {
    onChanged(await accountService.changeSecret({ current, [way]: next }));
    form.set('current', '');
    form.set('next', '');
    onDone(`Your ${word} is changed, and every other browser is signed out.`);
  });
  return (
    <AccountForm {...form} button={`Change the ${word}`} busy="Saving …" variant="secondary">
      {/* Password managers want to know whose it is. */}
      <input type="text" autoComplete="username" value={account.email ?? account.name} readOnly hidden />
      <AccountField
        label={`${isPin ? 'PIN' : 'Password'} now`}
        type={type}
        autoComplete="current-password"
        value={form.values.current}
        onChange={(value) => form.set('current', value)}
        problem={form.problemOf('current')}
      />
      <AccountField
        label={`New ${word}`}
        type={type}
        description={isPin ? newPinHint(form.values.next) || newPinWords : 'At least 8 characters.'}
        autoComplete="new-password"
        value={form.values.next}
        onChange={(value) => form.set('next', value)}
        problem={form.problemOf('next')}
      />
    </AccountForm>
  );
}
