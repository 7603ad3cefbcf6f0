import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './ShareDialog.module.css';

type OwnNameProps = {
  /** Empty before one has said it. */
  readonly name: string;
  /** Answers whether it was saved. */
  readonly onName: (name: string) => Promise<boolean>;
};

/** How the others on an essay see whoever shares it; a name of one’s choice will do. */
export function OwnName({ name, onName }: OwnNameProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const words = typed ?? name;
  const isNew = words.trim() !== '' && words.trim() !== name;

  async function handleSave() {
    if (isNew && (await onName(words.trim()))) setTyped(null);
  }

  return (
    <section className={styles.section} aria-label="Your name">
      <TextField
        label="Your name, as they see it"
        description={
          name === '' ? 'Without one you are “Guest” in the list of whoever assesses you.' : undefined
        }
        value={words}
        onChange={(value) => setTyped(value.slice(0, 120))}
        onSubmit={() => void handleSave()}
      />
      {isNew && (
        <div>
          <Button onPress={() => void handleSave()}>Save the name</Button>
        </div>
      )}
    </section>
  );
}
