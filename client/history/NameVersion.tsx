import { useState } from 'react';
import { maxVersionName, type Version } from '#shared/essay/versions.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { historyService } from './history-service.ts';
import styles from './NameVersion.module.css';
import { failureWords } from './use-versions.ts';

type NameVersionProps = {
  readonly essayId: string;
  readonly version: Version;
  readonly onNamed: (version: Version) => void;
};

/** A name keeps a version apart: “Before the rewrite”. An empty one takes it away. */
export function NameVersion({ essayId, version, onNamed }: NameVersionProps) {
  const [name, setName] = useState<string | null>(null);
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function handleSave() {
    const wanted = name?.trim() ?? '';
    setBusy(true);
    try {
      const named = await historyService.name(essayId, version.last, wanted === '' ? null : wanted);
      setName(null);
      setTrouble('');
      onNamed(named);
    } catch (error) {
      setTrouble(failureWords(error));
    }
    setBusy(false);
  }

  if (name === null)
    return (
      <Button variant="quiet" onPress={() => setName(version.name ?? '')}>
        {version.name === null ? 'Name this version' : 'Rename'}
      </Button>
    );
  return (
    <div className={styles.naming}>
      <TextField
        label="Name of this version"
        value={name}
        onChange={(value) => setName(value.slice(0, maxVersionName))}
        onSubmit={() => void handleSave()}
        error={trouble}
        autoFocus
      />
      <Button variant="quiet" onPress={() => setName(null)}>
        Cancel
      </Button>
      <Button onPress={() => void handleSave()} isPending={isBusy}>
        Save the name
      </Button>
    </div>
  );
}
