import { actNamed } from '#client/desk/acts/index.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import styles from './Inspector.module.css';

type ActButtonsProps = { readonly label: string; readonly acts: readonly string[] };

/** Acts on the selection as buttons: the same ones that keys and menus run. What cannot be done now is left out. */
export function ActButtons({ label, acts }: ActButtonsProps) {
  const desk = useDesk();
  const available = useDeskState((state) => acts.filter((id) => actNamed(id).isAvailable(state)).join(' '));
  if (available === '') return null;
  return (
    <fieldset className={styles.acts}>
      <legend className={styles.hidden}>{label}</legend>
      {available.split(' ').map((id) => {
        const act = actNamed(id);
        const Icon = act.icon;
        return (
          <Button key={id} variant="secondary" icon={Icon && <Icon />} onPress={() => act.perform(desk)}>
            {act.title}
          </Button>
        );
      })}
    </fieldset>
  );
}
