import { useDeskState } from '#client/desk/use-desk.ts';
import { MenuButton } from '#client/ui/MenuButton.tsx';

type FiledUnderProps = {
  /** The row’s id; null for none. */
  readonly criterionId: string | null;
  readonly onFile: (criterionId: string | null) => void;
};

/** Which row of the rubric a comment is filed under, and the way to another. */
export function FiledUnder({ criterionId, onFile }: FiledUnderProps) {
  const criteria = useDeskState((state) => state.rubric.criteria);
  const now = criteria.find(({ id }) => id === criterionId);
  const others = criteria.filter((criterion) => criterion !== now);
  const items = [
    ...others.map(({ id, title }) => ({ id: `row:${id}`, title, section: 'File it under' })),
    ...(now ? [{ id: 'none', title: 'No row', section: 'File it under' }] : []),
  ];
  return (
    <MenuButton
      label="File it under"
      items={items}
      onAction={(id) => onFile(id === 'none' ? null : id.replace('row:', ''))}
    >
      {now ? `Row: ${now.title}` : 'No row'}
    </MenuButton>
  );
}
