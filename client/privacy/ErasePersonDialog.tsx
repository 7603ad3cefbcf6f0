import type { PersonRow } from '#shared/accounts/account.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { privacyService } from './privacy-service.ts';

type ErasePersonDialogProps = {
  readonly person: Pick<PersonRow, 'id' | 'name'>;
  readonly onErased: () => void;
  readonly onClose: () => void;
};

/** An administrator deletes somebody, who is not asked. */
export function ErasePersonDialog({ person: { id, name }, onErased, onClose }: ErasePersonDialogProps) {
  return (
    <EraseDialog
      title={`Delete ${name}?`}
      asked={name}
      label="Name"
      button="Delete for good"
      erase={(typed) => privacyService.erasePerson(id, typed)}
      onErased={onErased}
      onClose={onClose}
    >
      <p>
        It goes at once, and nobody can bring it back: the account, maps and texts, what was handed in, the
        feedback on it, and comments written on the work of others. Maps written in a group stay for the
        group, without the name.
      </p>
    </EraseDialog>
  );
}
