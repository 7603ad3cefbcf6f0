import { Bold, Italic, List, ListOrdered } from 'lucide-react';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { chordText } from '#client/desk/acts/chord.ts';
import { classNames } from '#client/ui/class-names.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import type { BankEntry } from '#shared/assessment/bank.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { type DocumentJson, isEmptyDocument } from '#shared/essay/document.ts';
import { documentOf, jsonOf } from '#shared/essay/schema.ts';
import { rankSnippets } from '../bank/rank-snippets.ts';
import { pastedAsPlain } from './plain-blocks.ts';
import styles from './RichText.module.css';
import { type RichTextCommand, richTextCommands, richTextPlugins } from './rich-text-keys.ts';
import { type SnippetKeys, SnippetMenu } from './SnippetMenu.tsx';
import { type SnippetCall, snippetCallAt } from './snippet-call.ts';

type RichTextFieldProps = {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  /** Read when the field is first drawn, and when it is another than the one that was last told. */
  readonly value: DocumentJson;
  readonly onChange: (value: DocumentJson) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** Ctrl or Command and Enter. */
  readonly onSubmit?: () => void;
  readonly onEscape?: () => void;
  /** What a `/` calls, and the criterion whose entries come first; without it a `/` is a `/`. */
  readonly bank?: {
    readonly entries: readonly BankEntry[];
    readonly criterion: string;
    /** Its words are in the text already. */
    readonly onUse: (entry: BankEntry) => void;
  };
};

type Menu = SnippetCall & { readonly top: number };

/** A small field for words with paragraphs, lists, bold and italic. */
export function RichTextField(props: RichTextFieldProps) {
  const { label, value, bank } = props;
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const told = useRef(value);
  const keys = useRef<SnippetKeys>(null);
  const [menu, setMenu] = useState<Menu | null>(null);
  const [leftAt, setLeftAt] = useState<number | null>(null);
  const [active, setActive] = useState<string | null>(null);
  // The view is made once; what it calls is today's.
  const now = useRef({ props, menu });
  now.current = { props, menu };

  const isMenuOpen = bank !== undefined && menu !== null && menu.from !== leftAt;
  const entries = isMenuOpen ? rankSnippets(bank.entries, menu.query, bank.criterion).slice(0, 30) : [];
  const isOpen = useRef(isMenuOpen);
  isOpen.current = isMenuOpen;

  const handleKeyDown = useCallback((event: KeyboardEvent): boolean => {
    const { onSubmit, onEscape } = now.current.props;
    if (event.isComposing) return false;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && onSubmit) {
      onSubmit();
      return true;
    }
    if (isOpen.current && keys.current?.press(event.key)) return true;
    if (event.key !== 'Escape') return false;
    event.stopPropagation();
    if (isOpen.current) setLeftAt(now.current.menu?.from ?? null);
    else onEscape?.();
    return true;
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once, with the value it begins with
  useEffect(() => {
    if (!place.current) return;
    const made = new EditorView(place.current, {
      state: EditorState.create({ doc: documentOf(value), plugins: richTextPlugins() }),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: styles.text ?? '',
        spellcheck: 'true',
        tabindex: '0',
      },
      handleKeyDown: (_view, event) => handleKeyDown(event),
      transformPasted: pastedAsPlain,
      dispatchTransaction(transaction) {
        made.updateState(made.state.apply(transaction));
        if (transaction.docChanged) {
          told.current = jsonOf(made.state.doc);
          now.current.props.onChange(told.current);
        }
        const call = now.current.props.bank ? snippetCallAt(made.state) : null;
        const box = place.current?.getBoundingClientRect();
        setMenu(call && box ? { ...call, top: made.coordsAtPos(call.from).bottom - box.top + 4 } : null);
        if (!call) setLeftAt(null);
      },
    });
    view.current = made;
    if (props.autoFocus) {
      made.dispatch(made.state.tr.setSelection(TextSelection.atEnd(made.state.doc)));
      made.focus();
      // Its own focus scrolls nothing, and where one pane is drawn it may stand far below what is in sight.
      made.dom.scrollIntoView({ block: 'nearest' });
    }
    return () => {
      view.current = null;
      made.destroy();
    };
  }, []);

  // Words that come from elsewhere: a draft that was kept, a field that was emptied.
  useEffect(() => {
    const made = view.current;
    if (!made || value === told.current) return;
    told.current = value;
    made.updateState(EditorState.create({ doc: documentOf(value), plugins: richTextPlugins() }));
  }, [value]);

  useEffect(() => {
    const dom = view.current?.dom;
    if (!dom) return;
    if (isMenuOpen) dom.setAttribute('aria-controls', `${id}-bank`);
    else dom.removeAttribute('aria-controls');
    if (isMenuOpen && active) dom.setAttribute('aria-activedescendant', active);
    else dom.removeAttribute('aria-activedescendant');
  }, [isMenuOpen, active, id]);

  function handleUse(entry: BankEntry) {
    const made = view.current;
    if (!made || !menu) return;
    const { content } = documentOf(richTextOf(entry.text));
    const first = content.firstChild;
    const isLine = content.childCount === 1 && first !== null;
    const { tr } = made.state;
    if (isLine) tr.replaceWith(menu.from, menu.to, first.content);
    else
      tr.delete(menu.from, menu.to).replaceSelection(
        documentOf(richTextOf(entry.text)).slice(1, content.size - 1),
      );
    made.dispatch(tr.scrollIntoView());
    made.focus();
    bank?.onUse(entry);
  }

  function handleCommand(name: RichTextCommand) {
    const made = view.current;
    if (!made) return;
    richTextCommands[name](made.state, made.dispatch, made);
    made.focus();
  }

  return (
    <div className={styles.field}>
      <span aria-hidden className={classNames(props.isLabelHidden ? styles.hidden : styles.label)}>
        {label}
      </span>
      <div className={styles.box}>
        <div ref={place} className={styles.place} />
        {isEmptyDocument(value) && props.placeholder && (
          <span aria-hidden className={styles.placeholder}>
            {props.placeholder}
          </span>
        )}
        <div className={styles.tools}>
          {tools.map(({ name, title, chord, icon }) => (
            <IconButton
              key={name}
              size="small"
              label={title}
              keys={chordText(chord)}
              icon={icon}
              onPress={() => handleCommand(name)}
            />
          ))}
          {bank && <span className={styles.hint}>/ for the comment bank</span>}
        </div>
        {isMenuOpen && (
          <SnippetMenu
            id={`${id}-bank`}
            entries={entries}
            hasBank={bank.entries.length > 0}
            top={menu.top}
            onChoose={handleUse}
            onActive={setActive}
            ref={keys}
          />
        )}
      </div>
    </div>
  );
}

const tools: readonly {
  readonly name: RichTextCommand;
  readonly title: string;
  readonly chord: string;
  readonly icon: ReactNode;
}[] = [
  { name: 'bold', title: 'Bold', chord: 'Mod+B', icon: <Bold aria-hidden /> },
  { name: 'italic', title: 'Italic', chord: 'Mod+I', icon: <Italic aria-hidden /> },
  { name: 'bulletList', title: 'List', chord: 'Mod+Shift+8', icon: <List aria-hidden /> },
  { name: 'orderedList', title: 'Numbered list', chord: 'Mod+Shift+7', icon: <ListOrdered aria-hidden /> },
];
