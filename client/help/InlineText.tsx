import { Fragment } from 'react';
import { Link } from 'wouter';

export type InlineTextProps = { readonly text: string };

/** `code`, **strong** and [words](/path); everything else is as it stands. */
export function InlineText({ text }: InlineTextProps) {
  const parts = text.split(/(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/);
  return parts.map((part, index) => {
    // Parts of a fixed text never change places.
    const key = `${index}`;
    if (part.startsWith('`')) return <code key={key}>{part.slice(1, -1)}</code>;
    if (part.startsWith('**')) return <strong key={key}>{part.slice(2, -2)}</strong>;
    const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part);
    if (link?.[1] && link[2])
      return (
        <Link key={key} href={link[2]}>
          {link[1]}
        </Link>
      );
    return <Fragment key={key}>{part}</Fragment>;
  });
}
