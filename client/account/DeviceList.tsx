import type { Device } from '#shared/accounts/account.ts';
import { Button } from '../ui/Button.tsx';
import { exactDate, nearDate } from '../ui/near-date.ts';
import styles from './Account.module.css';
import type { AccountPartProps } from './AccountParts.tsx';
import { accountService } from './account-service.ts';
import rows from './DeviceList.module.css';
import { useAct } from './use-act.ts';

type DeviceListProps = AccountPartProps & { readonly onReload: () => Promise<void> };

/** The browsers that are signed in, each with its way out. */
export function DeviceList({ account: { devices }, onDone, onReload }: DeviceListProps) {
  const { trouble, isBusy, act } = useAct();
  const now = new Date();

  async function end(run: () => Promise<unknown>, text: string) {
    const isDone = await act(async () => {
      await run();
      await onReload();
    });
    if (isDone) onDone(text);
  }

  return (
    <>
      <ul className={rows.list}>
        {devices.map((device) => (
          <li key={device.id} className={rows.row}>
            <span className={rows.words}>
              <span className={rows.title}>{device.title}</span>
              <span className={styles.note} title={exactDate(device.lastUsedAt)}>
                {device.isThis ? 'This browser' : `Last used ${nearDate(device.lastUsedAt, now)}`}
              </span>
            </span>
            {!device.isThis && (
              <Button
                label={`Sign out ${device.title}, last used ${nearDate(device.lastUsedAt, now)}`}
                isPending={isBusy}
                onPress={() =>
                  void end(() => accountService.endDevice(device.id), `${titleOf(device)} is signed out.`)
                }
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {devices.length > 1 && (
        <div className={styles.acts}>
          <Button
            isPending={isBusy}
            onPress={() => void end(accountService.endOtherDevices, 'Every other browser is signed out.')}
          >
            Sign out everywhere else
          </Button>
        </div>
      )}
      {trouble && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
    </>
  );
}

function titleOf({ title }: Device): string {
  return title === 'A browser' ? 'The browser' : title;
}
