import { Crosshair } from 'lucide-react';
import { useDeskState } from '#client/desk/use-desk.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Segmented } from '#client/ui/Segmented.tsx';
import styles from './FindingsPanel.module.css';
import type { Filter } from './filter.ts';

type FindingFilterProps = { readonly filter: Filter; readonly onChange: (filter: Filter) => void };

export function FindingFilter({ filter, onChange }: FindingFilterProps) {
  const isSelected = useDeskState((state) => state.selection.length > 0);
  return (
    <div className={styles.filter}>
      <Segmented
        label="Which findings"
        items={severities}
        value={filter.severity}
        onChange={(severity) => onChange({ ...filter, severity })}
      />
      <IconButton
        label="Only about what is selected"
        icon={<Crosshair aria-hidden />}
        isPressed={filter.isHere}
        isDisabled={!isSelected && !filter.isHere}
        onPress={() => onChange({ ...filter, isHere: !filter.isHere })}
      />
    </div>
  );
}

const severities = [
  { id: 'all', title: 'All' },
  { id: 'missing', title: 'Missing' },
  { id: 'check', title: 'Check' },
  { id: 'idea', title: 'Idea' },
] as const;
