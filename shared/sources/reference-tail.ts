import { monthPattern } from './reference-parts.ts';

/** What follows authors and title; every part may be empty. */
export type Tail = {
  readonly container: string;
  readonly volume: string;
  readonly issue: string;
  readonly page: string;
  readonly locator: string;
  readonly publisher: string;
  readonly place: string;
  readonly edition: string;
  readonly year: string;
  /** The container is a book with editors. */
  readonly isChapter: boolean;
};

const year = '(?:1[4-9]|20)\\d\\d';
const editionPattern =
  /[(,]?\s*\b((?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|rev(?:ised)?\.?|new|updated|expanded)(?:,? (?:rev|expanded|updated|revised)\.?)?) (?:ed\b\.?|edn\b\.?|edition\b)\)?,?/i;
const imprint = new RegExp(`\\(([^():]{2,60}):\\s*([^()]{2,100}?)(?:,\\s*(${year}))?\\)`);
const shortImprint = new RegExp(`\\(([^()\\d:]{3,80}),\\s*(${year})\\)`);
const date = new RegExp(
  `\\(?\\b(?:\\d{1,2}\\s+)?${monthPattern}\\b\\.?(?:[-–/ ]+${monthPattern}\\b\\.?)?(?:\\s+\\d{1,2},?)?,?\\s*(${year})\\)?`,
  'gi',
);
const anyYear = new RegExp(`(?<![\\d–—-])\\(?\\b(${year})[a-z]?\\b\\)?(?![\\d–—-])`, 'g');
const pagesWritten =
  '[A-Z]?\\d{1,6}(?:\\s*[-–—]+\\s*[A-Z]?\\d{1,6})?(?:,\\s*\\d{1,5}(?:\\s*[-–—]+\\s*\\d{1,5})?)*';
const labelledPages = new RegExp(
  `\\b(?:pp?|pgs?|pages?)\\b\\.?\\s*(${pagesWritten}|[ivxl]+(?:\\s*[-–]\\s*[ivxl]+)?)`,
  'i',
);
const afterColon = new RegExp(`:\\s*(${pagesWritten})(?=[.,;)\\s]*(?:$|[^\\d\\s]))`);
const lastPages = new RegExp(
  `(?:^|[,.;]\\s*|\\s)\\(?(${pagesWritten}|[ivxl]{1,7}(?:[-–][ivxl]+)?)\\)?[.,;\\s]*$`,
);
const otherPlace =
  /(?:^|[,.;]\s*)((?:chap(?:ter)?s?|ch|paras?|paragraphs?|arts?|articles?|secs?|sections?|§+|lines?|figs?|tables?|bk|acts?|slides?)\b\.?\s*[\dIVXLivxl][^,;]*?)[.,;\s]*$/i;
const journal =
  /^(.*?\p{L}[^,]*?(?:,[^,]*?)*?)[,.:]?\s+(?:vol(?:ume)?\.?\s*(\d{1,5})|(\d{1,4})(?=\s*\(\d|\s*\(\s*\p{L}|\s*:\s*\d|,?\s*(?:no|nos|iss|issue)\b|,\s*[A-Z]?\d{1,6}\s*[-–]))(?:\s*\((\d{1,3}(?:\s*[-–/&]\s*\d{1,3})?)\)|[,.]?\s*(?:nos?|iss(?:ue)?|num)\b\.?\s*(\d{1,4}(?:[-–/]\d{1,4})?))?/iu;
const issueAlone = /^(.*?\p{L}.*?),\s*(?:no|iss(?:ue)?)\b\.?\s*(\d{1,4})/iu;

export function readTail(
  tail: string,
  use: 'entry' | 'note',
  {
    isPart: isQuoted,
    hasYear,
    hasAddress,
  }: { readonly isPart: boolean; readonly hasYear: boolean; readonly hasAddress: boolean },
): Tail {
  let rest = tail.trim();
  let [edition, publisher, place, found] = ['', '', '', ''];
  rest = rest.replace(editionPattern, (_, words: string) => {
    edition = words.trim();
    return ' ';
  });
  rest = rest.replace(imprint, (whole, where: string, who: string, when?: string) => {
    if (/^(?:vol|no|pp?)\b/i.test(where)) return whole;
    [place, publisher, found] = [tidy(where), tidy(who), when ?? ''];
    return ' ‖ ';
  });
  if (!publisher)
    rest = rest.replace(shortImprint, (whole, who: string, when: string) => {
      if (new RegExp(`^${monthPattern}\\b`, 'i').test(who.trim())) return whole;
      [publisher, found] = [tidy(who), when];
      return ' ‖ ';
    });
  rest = rest.replace(date, (_, when: string) => {
    found ||= when;
    return ' ‖ ';
  });
  // A book’s title in quotation marks is still a book’s: editions and “Place: Publisher” tell.
  const isPart =
    isQuoted &&
    !edition &&
    !/^[\s.,]*[^:.,(⟦]{2,40}(?:,\s*[A-Z]{2})?:\s*\p{Lu}[^:]*$/u.test(rest.replace(anyYear, ''));
  let [volume, issue, container] = ['', '', ''];
  let before = '';
  const marked = /⟦([^⟧]*)⟧/.exec(rest);
  const numbered = journal.exec(rest.replace(/[⟦⟧]/g, ''));
  if (numbered && !isNumberOfYear(numbered[3] ?? '')) {
    before = numbered[1] ?? '';
    volume = numbered[2] ?? numbered[3] ?? '';
    issue = (numbered[4] ?? numbered[5] ?? '').replace(/\s/g, '');
    rest = rest.replace(/[⟦⟧]/g, '').slice(numbered[0].length);
  } else {
    const alone = issueAlone.exec(rest);
    if (alone) {
      before = (alone[1] ?? '').replace(/[⟦⟧]/g, '');
      issue = alone[2] ?? '';
      rest = rest.slice(alone[0].length);
    }
  }
  if (!found) {
    const years = [...rest.matchAll(anyYear)];
    const last = years.at(-1);
    if (last) {
      if (!hasYear) found = last[1] ?? '';
      rest = `${rest.slice(0, last.index)} ‖ ${rest.slice(last.index + last[0].length)}`.replace(
        /^\s*‖\s*[:,]\s*/,
        ': ',
      );
      rest = rest.replace(/‖\s*:/, ':');
    }
  } else rest = rest.replace(/‖\s*:/, ':');

  const { pages, without } = takePages(rest, use, before !== '');
  rest = without;

  const inside = /(?:^|[.,;‖]\s*)in:?\s+(?=[⟦\p{Lu}])/iu.exec(before || rest);
  const isChapter =
    inside !== null &&
    inside.index < 3 &&
    (/\b(?:eds?\b|edited by|editors?)/i.test(tail) || publisher !== '' || /:\s*\p{Lu}/u.test(rest));
  if (marked?.[1] && (isPart || before)) container = tidy(marked[1]);
  else if (before) container = tidy(before.replace(/^[\s.,;:‖]+/, '').replace(/^in:?\s+/i, ''));
  else if (isPart || isChapter) container = containerOf(rest);
  else {
    const site = /^[\s.,]*(w{3,4}\.[^\s,/]+?)[.,]*(?=\s|$)/i.exec(rest);
    container = site?.[1] ?? '';
    rest = rest.slice(site?.[0].length ?? 0);
  }

  if (!publisher && !before) {
    const left = isPart || isChapter ? afterContainer(rest, container) : rest;
    [place, publisher] = imprintOf(left, isPart && !isChapter);
    if (!container && hasAddress && publisher && !place) [container, publisher] = [publisher, ''];
  }
  return {
    container,
    volume,
    issue,
    page: use === 'entry' ? pages : '',
    locator: use === 'note' ? pages : '',
    publisher,
    place,
    edition,
    year: found,
    isChapter,
  };
}

function takePages(rest: string, use: 'entry' | 'note', hasVolume: boolean) {
  const take = (match: RegExpExecArray) => ({
    pages: (match[1] ?? '').replace(/[.,;\s]+$/, ''),
    without: `${rest.slice(0, match.index)} ‖ ${rest.slice(match.index + match[0].length)}`,
  });
  if (use === 'note') {
    const other = otherPlace.exec(rest);
    if (other) return take(other);
  }
  const labelled = labelledPages.exec(rest) ?? afterColon.exec(rest);
  if (labelled) return take(labelled);
  const between = use === 'entry' ? /[,.]\s*(\d{1,5}\s*[-–—]\s*\d{1,5})(?=[.,;\s]|$)/.exec(rest) : null;
  if (between) return take(between);
  const last = use === 'note' || hasVolume ? lastPages.exec(rest) : null;
  return last ? take(last) : { pages: '', without: rest };
}

/** The name of a journal, book or site at the start: up to a comma that more than its name follows. */
function containerOf(text: string): string {
  const bare = text
    .replace(/^[\s.,;:‖]+/, '')
    .replace(/^in:?\s+/i, '')
    .replace(/^(?:[^()]{3,80}?)\s*\(eds?\.?\)[.,]?\s*/i, '');
  const marked = /^⟦([^⟧]*)⟧/.exec(bare);
  if (marked) return tidy(marked[1] ?? '');
  const cut = bare.search(
    /‖|\(|,?\s+(?:vol\.|ed\.|eds\.|edited by|translated by)|\.\s+(?=\p{Lu})|[,.]\s*$/iu,
  );
  const name = cut < 0 ? bare : bare.slice(0, cut);
  // A journal’s name may hold commas; what follows a site’s or a newspaper’s is its publisher.
  const comma = name.indexOf(', ');
  const isWhole = comma < 0 || /^, (?:and|or|&)?\s*\p{L}+,? (?:and|&) /u.test(name.slice(comma));
  return tidy(isWhole || text === name ? name : name.slice(0, comma));
}

function afterContainer(rest: string, container: string): string {
  const at = container ? rest.indexOf(container) : -1;
  return at < 0 ? rest : rest.slice(at + container.length).replace(/^⟧/, '');
}

/** “New York: Norton”, “Norton,”: place and publisher of what is no journal. */
function imprintOf(text: string, isPart: boolean): [place: string, publisher: string] {
  const bare = text.replace(/⟦[^⟧]*⟧/g, '').replace(/^[\s.,;:]+/, '');
  const both =
    /(?:^|[.,;‖]\s*)([^:.,;‖()]{2,40}(?:,\s*[A-Z]{2}(?:,? USA)?)?(?:\s*[;/&]\s*[^:.,;‖()]{2,30})?):\s*([^‖();:]{2,90}?)(?=[\s.,]*(?:‖|$|\.\s))/u.exec(
      bare,
    );
  if (both && /\p{Lu}/u.test(both[2] ?? '') && !/^(?:in|ed|vol|no|pp?)$/i.test((both[1] ?? '').trim()))
    return [tidy(both[1] ?? ''), tidy(both[2] ?? '')];
  if (isPart) return ['', ''];
  const only = /^([^‖():]{2,90}?)(?=[\s.,]*(?:‖|$))/.exec(bare)?.[1] ?? '';
  return ['', /\p{Lu}/u.test(only) && !/\d/.test(only) ? tidy(only) : ''];
}

function isNumberOfYear(number: string): boolean {
  return new RegExp(`^${year}$`).test(number);
}

function tidy(text: string): string {
  return text
    .replace(/[⟦⟧‖]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:]+|[\s,;:]+$/g, '')
    .replace(/(?<!\b(?:Inc|Ltd|Co|\p{Lu}))\.$/u, '')
    .trim();
}
