import { Ellipsis } from 'lucide-react';
import { MenuButton } from '#client/ui/MenuButton.tsx';
import type { MenuEntry } from '#client/ui/menu-entry.ts';
import { useTheme } from '#client/ui/theme.ts';
import type { Assessment } from '#shared/assessment/assessment.ts';
import { chooseThemeEntry, themeEntries } from './theme-entries.ts';

type AssessMenuProps = {
  readonly assessment: Assessment;
  readonly onOpenToAssessors: (isOpen: boolean) => void;
  /** Left out where an assignment says which rubric it is. */
  readonly onRubric?: (() => void) | undefined;
  readonly onKeys: () => void;
  readonly onHistory: () => void;
};

/** What is wanted now and then. */
export function AssessMenu(props: AssessMenuProps) {
  const { assessment, onOpenToAssessors, onRubric, onKeys, onHistory } = props;
  const theme = useTheme();
  const { isOpenToAssessors, type, state } = assessment;
  const items: MenuEntry[] = [
    ...(type === 'self'
      ? []
      : [
          {
            id: 'open',
            title: isOpenToAssessors ? 'Hide mine from other assessors' : 'Let other assessors see mine',
            section: 'Assessment',
          },
        ]),
    ...(onRubric && type === 'instructor' && state === 'draft'
      ? [{ id: 'rubric', title: 'Assess by another rubric…', section: 'Assessment' }]
      : []),
    { id: 'history', title: 'History of this assessment…', section: 'Assessment' },
    { id: 'keys', title: 'Keys…', keys: '?', section: 'Assessment' },
    ...themeEntries(theme),
  ];

  function handleAction(id: string) {
    if (id === 'open') onOpenToAssessors(!isOpenToAssessors);
    else if (id === 'rubric') onRubric?.();
    else if (id === 'history') onHistory();
    else if (id === 'keys') onKeys();
    chooseThemeEntry(id);
  }

  return <MenuButton label="More" icon={<Ellipsis aria-hidden />} items={items} onAction={handleAction} />;
}
