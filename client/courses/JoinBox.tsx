import { useState } from 'react';
import { readJoinCode } from '#shared/courses/join-code.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './JoinBox.module.css';

export type JoinBoxProps = {
  /** A code that can be one; opens /j/CODE. */
  readonly onCode: (href: string) => void;
  readonly autoFocus?: boolean | undefined;
};

/** Where a join code is typed or pasted, a whole link too. */
export function JoinBox({ onCode, autoFocus = false }: JoinBoxProps) {
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState('');

  function handleJoin() {
    const code = readJoinCode(typed.trim().replace(/^.*\/j\//, ''));
    if (code === null) return setTrouble('A code has six letters and digits, like K7P-9QX.');
    onCode(`/j/${code}`);
  }

  return (
    <div className={styles.box}>
      <TextField
        label="Join code"
        placeholder="K7P-9QX"
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setTrouble('');
        }}
        onSubmit={handleJoin}
        error={trouble || undefined}
        autoFocus={autoFocus}
      />
      <Button onPress={handleJoin}>Join</Button>
    </div>
  );
}
