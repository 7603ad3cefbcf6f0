import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { leftOutWords } from '#client/essay/paste/left-out-words.ts';
import { type LeftOut, readPage } from '#client/essay/paste/read-page.ts';
import type { BlockJson, InlineJson } from '#shared/essay/document.ts';
import { documentOf } from '#shared/essay/schema.ts';

/** A document as lines that show its structure: “h2 Words”, “> quoted”, “- item”, “1. item”, *italic*, **bold**, [^note]. */
function outlineOf(content: readonly BlockJson[], before = ''): string[] {
  return content.flatMap((block): string[] => {
    if (block.type === 'heading') return [`${before}h${block.attrs.level} ${words(block.content)}`];
    if (block.type === 'paragraph') return [before + words(block.content)];
    if (block.type === 'blockquote') return outlineOf(block.content, `${before}> `);
    const sign = block.type === 'bulletList' ? '- ' : '1. ';
    return block.content.flatMap((item) => {
      const [first, ...rest] = item.content;
      return [...outlineOf(first ? [first] : [], before + sign), ...outlineOf(rest, `${before}  `)];
    });
  });
}

function words(content: readonly InlineJson[] | undefined): string {
  return (content ?? [])
    .map((piece) => {
      if (piece.type === 'hardBreak') return '/';
      if (piece.type === 'footnote') return `[^${words(piece.content)}]`;
      const marks = (piece.marks ?? []).map(({ type }) => (type === 'bold' ? '**' : '*')).join('');
      return marks + piece.text + marks;
    })
    .join('');
}

const nothing: LeftOut = { styles: 0, pictures: 0, tables: 0, links: 0, comments: 0 };

/** Clipboards as each program writes them, with words of our own. */
const cases: readonly {
  readonly name: string;
  readonly html: string;
  readonly lines: readonly string[];
  readonly leftOut?: Partial<LeftOut>;
}[] = [
  {
    name: 'Word: heading, emphasis, a list of two levels, a quotation and a footnote',
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!--
 p.MsoNormal {mso-style-parent:""; font-family:"Calibri",sans-serif;} @list l0 {mso-list-id:1;}
--></style></head><body lang=EN-GB><!--StartFragment-->
<h1 style='margin-top:12.0pt'><span lang=EN-GB>Ferries<o:p></o:p></span></h1>
<p class=MsoNormal><span lang=EN-GB>They are <b style='mso-bidi-font-weight:normal'>slow</b> but <i>kind</i>.<a
style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span
style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a> They carry carts.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Cheap to build</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>and to mend</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Easy to move</p>
<p class=MsoNormal>In this order:</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Count the carts</p>
<p class=MsoQuote>The river is a road.<o:p></o:p></p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span
class=MsoFootnoteReference>[1]</span></a> Harbour office, <i>Annual count</i>, 12.</p></div></div>
<!--EndFragment--></body></html>`,
    lines: [
      'h1 Ferries',
      'They are **slow** but *kind*.[^Harbour office, *Annual count*, 12.] They carry carts.',
      '- Cheap to build',
      '  - and to mend',
      '- Easy to move',
      'In this order:',
      '1. Count the carts',
      '> The river is a road.',
    ],
    leftOut: { styles: 1 },
  },
  {
    name: 'Word: a comment, a table, a picture and colours are left out',
    html: `<body><p class=MsoTitle>On bridges</p>
<p class=MsoNormal><span style='color:red'>A ramp</span> cuts the <span style='color:red'>town</span> <u>in two</u>.<span
class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span></p>
<table class=MsoTableGrid><tr><td><p>2018</p></td><td><p>40 carts</p></td></tr><tr><td><p>2019</p></td><td><p>52 carts</p></td></tr></table>
<p class=MsoNormal><img width=200 src="file:///C:/clip_image002.png"></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Is that so?</p></div></div></body>`,
    lines: ['h1 On bridges', 'A ramp cuts the town in two.', '2018 | 40 carts', '2019 | 52 carts'],
    leftOut: { styles: 2, tables: 1, pictures: 1, comments: 1 },
  },
  {
    name: 'Google Docs: the wrapper that is not bold, looks as spans, headings and lists',
    html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><h2 dir="ltr" style="line-height:1.38;"><span
style="font-size:16pt;font-family:Arial,sans-serif;color:#000000;font-weight:400;font-style:normal;">Why it matters</span></h2><p dir="ltr"><span
style="font-weight:400;font-style:normal;">Ferries </span><span style="font-weight:700;">beat</span><span> </span><span style="font-weight:400;font-style:italic;">bridges</span><span
style="font-weight:400;">.</span></p><br /><ul style="margin-top:0;"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>no piers</span></p></li><ul><li
dir="ltr" aria-level="2"><p role="presentation"><span>no ramps</span></p></li></ul></ul><p dir="ltr"><a href="https://example.org/count"><span
style="text-decoration:underline;color:#1155cc">The count</span></a></p></b><br class="Apple-interchange-newline">`,
    lines: ['h2 Why it matters', 'Ferries **beat** *bridges*.', '- no piers', '  - no ramps', 'The count'],
    leftOut: { styles: 5, links: 1 },
  },
  {
    name: 'LibreOffice: paragraphs with breaks, a quotation and a footnote',
    html: `<!DOCTYPE html><html><head><style type="text/css">p { line-height: 115% } a.sdfootnoteanc { font-size: 57% }</style></head>
<body lang="en-GB" dir="ltr"><p class="western" style="margin-bottom: 0cm">First line<br/>
second line<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>
<blockquote class="western">Said <em>aloud</em></blockquote>
<ol><li><p>One</p></li><li><p>Two</p></li></ol>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Kept at the pier</p></div></body></html>`,
    lines: ['First line/second line[^Kept at the pier]', '> Said *aloud*', '1. One', '1. Two'],
  },
  {
    name: 'a web page: scripts, buttons and what is hidden are no words',
    html: `<nav>Home</nav><p>Words<script>alert(1)</script><span style="display:none">not these</span></p><button>Share</button>
<p><img src=x onerror=alert(1)>and <b>more</b></p>`,
    lines: ['Words', 'and **more**'],
    leftOut: { pictures: 1 },
  },
  { name: 'a picture alone has no words', html: '<img src="cat.png">', lines: [], leftOut: { pictures: 1 } },
];

describe('what an essay keeps of a copied page', () => {
  it.each(cases)('$name', ({ html, lines, leftOut }) => {
    const read = readPage(parse(html));
    expect(outlineOf(read.content)).toEqual(lines);
    expect(read.leftOut).toEqual({ ...nothing, ...leftOut });
    if (read.content.length > 0) documentOf({ type: 'doc', content: read.content }); // it keeps to the schema
  });
});

describe('what is said of it', () => {
  it.each([
    [{}, ''],
    [{ pictures: 1 }, '1 picture was left out.'],
    [
      { styles: 12, tables: 1, pictures: 2 },
      '12 styles, 1 table and 2 pictures were left out; the words of the table are kept as lines.',
    ],
    [
      { tables: 2, links: 3, comments: 1 },
      '2 tables, 3 links and 1 comment were left out; the words of the tables are kept as lines, the words of the links are kept.',
    ],
  ])('%j: %s', (leftOut, said) => {
    expect(leftOutWords({ ...nothing, ...leftOut })).toBe(said);
  });
});
