/** What a column of a pasted list can hold. `pass`: nothing that is taken. */
export const columnMeanings = ['name', 'first', 'last', 'email', 'section', 'group', 'pass'] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

/**
 * Headers as they are written, folded to letters, by meaning: our own words, those of Canvas (gradebook and group
 * exports), Moodle (participants, grades), Google Classroom, Blackboard and Teams, and the same in German, Spanish and
 * French, as their Moodle sites write them.
 */
const headers: Readonly<Record<Exclude<ColumnMeaning, 'pass'>, readonly string[]>> = {
  name: words(
    'name|student|students|student name|full name|fullname|pupil|learner|display name|sortable name|participant|names|vollständiger name|schüler|nombre completo|nom complet|élève',
  ),
  first: words('first name|firstname|given name|forename|first|vorname|nombre|prénom'),
  last: words('last name|lastname|surname|family name|last|nachname|familienname|apellido|apellidos|nom'),
  email: words(
    'email|e mail|email address|e mail address|mail|login id|sis login id|user principal name|e mail adresse|correo|correo electrónico|dirección de correo|adresse de courriel|courriel',
  ),
  section: words('section|sections|section name|class|period|klasse|kurs|sección|classe'),
  group: words('group|groups|group name|team|gruppe|gruppen|grupo|grupos|groupe|groupes'),
};

/** The meanings of a first row that is a header; null when it is none. */
export function headerMeanings(cells: readonly string[]): ColumnMeaning[] | null {
  // An address is somebody’s, whatever else stands in the row.
  if (cells.some((cell) => cell.includes('@'))) return null;
  const meanings: ColumnMeaning[] = [];
  for (const cell of cells) {
    const meaning = meaningOf(cell);
    // The first column of a kind counts: Canvas writes “Student, ID, SIS User ID, SIS Login ID, Section, …”.
    meanings.push(meaning === 'pass' || meanings.includes(meaning) ? 'pass' : meaning);
  }
  return meanings.some((meaning) => ['name', 'first', 'last', 'email'].includes(meaning)) ? meanings : null;
}

/**
 * What columns hold, judged by what stands in them: an @ makes the e-mail; of the others the first ones are names
 * (two when no name has a blank in it), what repeats itself after them is the section, then the group.
 */
export function guessedMeanings(rows: readonly (readonly string[])[]): ColumnMeaning[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, index) =>
    rows.map((cells) => (cells[index] ?? '').trim()).filter((cell) => cell !== ''),
  );
  const meanings: ColumnMeaning[] = columns.map(() => 'pass');
  const email = columns.findIndex((cells) => most(cells, (cell) => cell.includes('@')));
  if (email >= 0) meanings[email] = 'email';
  const wordy = columns.flatMap((cells, index) =>
    index !== email && most(cells, (cell) => /\p{L}/u.test(cell)) ? [index] : [],
  );
  const [first, second, ...others] = wordy;
  if (first === undefined) return meanings;
  const isSplit =
    second !== undefined &&
    !repeats(columns[second] ?? []) &&
    most(columns[second] ?? [], (cell) => !/\d/.test(cell) && cell.length > 1);
  meanings[first] = isSplit ? 'first' : 'name';
  if (isSplit && second !== undefined) meanings[second] = 'last';
  const rest = isSplit || second === undefined ? others : [second, ...others];
  for (const [index, meaning] of (['section', 'group'] as const).entries()) {
    const column = rest[index];
    if (column !== undefined) meanings[column] = meaning;
  }
  return meanings;
}

function meaningOf(cell: string): ColumnMeaning {
  const folded = foldedHeader(cell);
  for (const meaning of columnMeanings)
    if (meaning !== 'pass' && headers[meaning].includes(folded)) return meaning;
  return 'pass';
}

function words(list: string): string[] {
  return list.split('|').map(foldedHeader);
}

function foldedHeader(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

function most(cells: readonly string[], holds: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(holds).length * 2 > cells.length;
}

/** Sections and groups come again and again; surnames do so seldom. */
function repeats(cells: readonly string[]): boolean {
  return cells.length >= 3 && new Set(cells).size * 2 <= cells.length;
}
