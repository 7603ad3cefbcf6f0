import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { actNamed } from '#client/desk/acts/index.ts';
import { keysText } from '#client/desk/acts/keyboard.ts';
import { canEdit } from '#client/desk/acts/selection.ts';
import type { Desk } from '#client/desk/desk.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Dialog } from '#client/ui/Dialog.tsx';
import { downloadLink, downloadText } from '#client/ui/download.ts';
import { MenuButton } from '#client/ui/MenuButton.tsx';
import type { MenuEntry } from '#client/ui/menu-entry.ts';
import { chooseTheme, themes, useTheme } from '#client/ui/theme.ts';
import { writeSketch } from '#shared/graph/sketch.ts';
import { downloadEssay } from './download-essay.ts';
import { History } from './History.tsx';
import { RubricChoice } from './RubricChoice.tsx';
import { ShareDialog } from './share.ts';
import { TaskText } from './TaskText.tsx';
import { ImportTextDialog } from './text-import.ts';

type MoreMenuProps = {
  /** On a wide screen task and rubric have buttons of their own. */
  readonly isWide: boolean;
};

/** What is wanted now and then: exports, print, keys, light or dark. */
export function MoreMenu({ isWide }: MoreMenuProps) {
  const desk = useDesk();
  const theme = useTheme();
  const [dialog, setDialog] = useState<'task' | 'rubric' | 'import' | 'share' | null>(null);
  const mayEdit = useDeskState(canEdit);
  const isOwner = useDeskState((state) => state.role === 'owner');
  const isAssessor = useDeskState((state) => state.role === 'assessor');
  const essayId = useDeskState((state) => state.essay.id);
  const [, navigate] = useLocation();
  const items: MenuEntry[] = [
    ...(isWide ? [] : aboutEssay),
    ...(mayEdit ? [{ id: 'import', title: 'Import a text…', section: 'Essay' }] : []),
    { id: 'history', title: 'History…', section: 'Essay' },
    ...(isOwner ? [{ id: 'share', title: 'Share…', section: 'Essay' }] : []),
    ...(mayEdit ? [{ id: 'self-assess', title: 'Assess it yourself…', section: 'Essay' }] : []),
    { id: 'report', title: 'Feedback report…', section: 'Essay' },
    ...(isAssessor ? [{ id: 'assess', title: 'Assess it…', section: 'Essay' }] : []),
    ...downloads.map(({ id, title }) => ({ id, title, section: 'Download' })),
    { id: 'sketch', title: 'Download the map as an outline', section: 'Download' },
    { id: 'print', title: 'Print…', section: 'Download' },
    { id: 'palette', title: 'Find anything…', keys: keysText(actNamed('palette')), section: 'Work' },
    { id: 'keys', title: 'Keys…', keys: keysText(actNamed('show-keys')), section: 'Work' },
    ...themes.map((id) => ({
      id: `theme-${id}`,
      title: `${themeTitles[id]}${id === theme ? ' (now)' : ''}`,
      section: 'Light or dark',
    })),
  ];

  function handleAction(id: string) {
    if (id === 'task' || id === 'rubric' || id === 'import' || id === 'share') setDialog(id);
    else if (id === 'assess' || id === 'self-assess' || id === 'report') navigate(`/essays/${essayId}/${id}`);
    else if (id === 'print') window.print();
    else if (id === 'keys' || id === 'palette') desk.openForm({ form: id, ref: null });
    else if (id === 'history') desk.viewport.ask('history');
    else download(desk, id);
    const chosen = themes.find((name) => id === `theme-${name}`);
    if (chosen) chooseTheme(chosen);
  }

  return (
    <>
      <MenuButton label="More" icon={<Ellipsis aria-hidden />} items={items} onAction={handleAction} />
      <Dialog title="Task" isOpen={dialog === 'task'} onClose={() => setDialog(null)}>
        <TaskText />
      </Dialog>
      <Dialog title="Rubric" isOpen={dialog === 'rubric'} onClose={() => setDialog(null)}>
        <RubricChoice />
      </Dialog>
      {dialog === 'import' && <ImportTextDialog onClose={() => setDialog(null)} />}
      {dialog === 'share' && <ShareDialog essayId={essayId} onClose={() => setDialog(null)} />}
      <History />
    </>
  );
}

function download(desk: Desk, id: string) {
  const { essay, graph } = desk.getState();
  const query = downloads.find((file) => file.id === id)?.query;
  if (id === 'sketch') downloadText(writeSketch(graph), `${essay.title}.txt`);
  else if (query) downloadEssay(desk, query, downloadLink);
}

/** What the server writes. */
const downloads = [
  { id: 'docx', title: 'Download as Word (DOCX)', query: 'format=docx&map=false' },
  { id: 'docx-map', title: 'Download as Word, with the map', query: 'format=docx' },
  { id: 'markdown', title: 'Download as Markdown', query: 'format=markdown&map=false' },
  { id: 'text', title: 'Download as plain text', query: 'format=text&map=false' },
  { id: 'json', title: 'Download all of it (JSON)', query: 'format=groundwork-json' },
] as const;

const aboutEssay: readonly MenuEntry[] = [
  { id: 'task', title: 'Task…', section: 'Essay' },
  { id: 'rubric', title: 'Rubric…', section: 'Essay' },
];

const themeTitles = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;
