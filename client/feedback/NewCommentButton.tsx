import { MessageSquarePlus } from 'lucide-react';
import { primaryOf } from '#client/desk/acts/selection.ts';
import { useDeskState } from '#client/desk/use-desk.ts';
import { MenuButton } from '#client/ui/MenuButton.tsx';
import type { Place } from '#shared/assessment/comment.ts';
import { shortText, spokenEnd } from '#shared/graph/labels.ts';

type NewCommentButtonProps = { readonly onChoose: (place: Place) => void };

/** What a new comment can be about: what is selected, the whole, a row of the rubric. */
export function NewCommentButton({ onChoose }: NewCommentButtonProps) {
  const ref = useDeskState(primaryOf);
  const criteria = useDeskState((state) => state.rubric.criteria);
  const words = useDeskState((state) => {
    const selected = primaryOf(state);
    if (!selected) return '';
    const node = selected.type === 'node' ? state.graph.nodes.get(selected.id) : undefined;
    return node ? `“${shortText(node, 40)}”` : spokenEnd(state.graph, selected);
  });
  const items = [
    ...(ref ? [{ id: 'selected', title: words, section: 'What is selected' }] : []),
    { id: 'essay', title: 'The whole essay', section: 'Everything' },
    ...criteria.map(({ id, title }) => ({ id: `row:${id}`, title, section: 'A row of the rubric' })),
  ];

  function handleAction(id: string) {
    if (id === 'selected' && ref) onChoose(ref);
    else if (id === 'essay') onChoose({ type: 'essay' });
    else onChoose({ type: 'criterion', id: id.replace('row:', '') });
  }

  return (
    <MenuButton
      label="Comment on"
      variant="secondary"
      icon={<MessageSquarePlus aria-hidden />}
      items={items}
      onAction={handleAction}
    >
      Comment
    </MenuButton>
  );
}
