import { FilePlus } from 'lucide-react';
import { useLocation } from 'wouter';
import { Button } from '#client/ui/Button.tsx';
import { MenuButton } from '#client/ui/MenuButton.tsx';
import type { Home } from '#shared/home/home.ts';

export type NewAssignmentProps = {
  /** Those that one leads; at least one. */
  readonly courses: Home['courses'];
};

export function NewAssignment({ courses }: NewAssignmentProps) {
  const [, navigate] = useLocation();
  const open = (courseId: string) => navigate(`/courses/${courseId}/assignments/new`);
  const [only, ...others] = courses;
  if (only && others.length === 0)
    return (
      <Button icon={<FilePlus aria-hidden />} onPress={() => open(only.id)}>
        New assignment
      </Button>
    );
  return (
    <MenuButton
      label="New assignment in"
      icon={<FilePlus aria-hidden />}
      variant="secondary"
      items={courses.map(({ id, title, term }) => ({ id, title: term ? `${title}, ${term}` : title }))}
      onAction={open}
    >
      New assignment
    </MenuButton>
  );
}
