import { Network } from 'lucide-react';
import type { EditorView } from 'prosemirror-view';
import type { RefObject } from 'react';
import { selectedNode } from '#client/desk/acts/selection.ts';
import type { TextSession } from '#client/desk/text/text-session.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { MenuButton } from '#client/ui/MenuButton.tsx';
import { shortText } from '#shared/graph/labels.ts';
import { draftHeadings, headingsOf } from './draft-headings.ts';
import { insertNode } from './insert-node.ts';

type FromMapMenuProps = {
  readonly session: TextSession;
  readonly view: RefObject<EditorView | null>;
};

/** What the map gives to the text. */
export function FromMapMenu({ session, view }: FromMapMenuProps) {
  const desk = useDesk();
  const selected = useDeskState(selectedNode);
  const hasHeadings = useDeskState((state) => headingsOf(state.graph).length > 0);
  const hasWords = selected !== null && selected.text.trim() !== '';

  function handleAction(id: string) {
    if (id === 'insert' && selected) insertNode(desk, session, selected);
    if (id === 'headings') {
      const transaction = draftHeadings(session.state(), desk.getState().graph);
      if (transaction) session.dispatch(transaction);
      desk.announce('The headings of the map are in the text.');
    }
    view.current?.focus();
  }

  return (
    <MenuButton
      label="From the map"
      size="small"
      icon={<Network aria-hidden />}
      items={[
        {
          id: 'insert',
          title: hasWords ? `Insert “${shortText(selected, 30)}”` : 'Insert the selected node’s words',
          isDisabled: !hasWords,
        },
        { id: 'headings', title: 'Draft headings from map', isDisabled: !hasHeadings },
      ]}
      onAction={handleAction}
    />
  );
}
