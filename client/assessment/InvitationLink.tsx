import { Copy } from 'lucide-react';
import { useRef } from 'react';
import type { Invitation } from '#shared/assessment/invitation.ts';
import { Button } from '../ui/Button.tsx';
import { linkOf } from './invitation-service.ts';
import styles from './ShareDialog.module.css';

type InvitationLinkProps = {
  readonly invitation: Invitation;
  readonly onCopied: () => void;
  readonly onRevoke: () => void;
};

/** A link to be passed on. Where the clipboard may not be written it is selected, for the keys of the browser. */
export function InvitationLink({ invitation, onCopied, onRevoke }: InvitationLinkProps) {
  const field = useRef<HTMLInputElement>(null);
  const href = linkOf(invitation, window.location.origin);

  async function handleCopy() {
    try {
      await navigator.clipboard.writeText(href);
      onCopied();
    } catch {
      field.current?.select();
    }
  }

  return (
    <div className={styles.row}>
      <input
        ref={field}
        className={styles.link}
        aria-label="Link for assessors"
        readOnly
        value={href}
        onFocus={(event) => event.target.select()}
      />
      <Button variant="primary" icon={<Copy aria-hidden />} onPress={() => void handleCopy()}>
        Copy
      </Button>
      <Button onPress={onRevoke}>Take back</Button>
    </div>
  );
}
