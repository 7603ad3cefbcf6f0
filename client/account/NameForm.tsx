import { patchSessionSchema } from '#shared/accounts/session.ts';
import { AccountField } from './AccountField.tsx';
import { AccountForm } from './AccountForm.tsx';
import type { AccountPartProps } from './AccountParts.tsx';
import { accountService } from './account-service.ts';
import { useForm } from './use-form.ts';

/** How the others see one. */
export function NameForm({ account, onChanged, onDone }: AccountPartProps) {
  const form = useForm(patchSessionSchema, { name: account.name }, async (value) => {
    onChanged(await accountService.patch(value));
    onDone(`You are called ${value.name} now.`);
  });
  return (
    <AccountForm {...form} button="Change the name" busy="Saving …" variant="secondary">
      <AccountField
        label="Name"
        description="Others see it beside what you write. Rosters of courses keep the name that your teacher wrote."
        autoComplete="name"
        value={form.values.name}
        onChange={(value) => form.set('name', value)}
        problem={form.problemOf('name')}
      />
    </AccountForm>
  );
}
