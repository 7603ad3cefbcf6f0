import { describe, expect, it } from 'vitest';
import { readRoster } from '#shared/courses/roster.ts';

/** name · e-mail · section · group, as far as there is any. */
type Case = readonly [string, string, readonly string[]];

const understood: readonly Case[] = [
  ['one name a line', 'Ana Prihodko\nBen Ito\n', ['Ana Prihodko', 'Ben Ito']],
  ['empty lines and blanks between', '\n  Ana   Prihodko \n\n\tBen Ito', ['Ana Prihodko', 'Ben Ito']],
  ['line ends of Windows and a byte order mark', '\uFEFFAna\r\nBen\r\n', ['Ana', 'Ben']],
  ['numbers and bullets before names', '1. Ana\n2) Ben\n- Cy\n• Dana', ['Ana', 'Ben', 'Cy', 'Dana']],
  ['names in quotation marks of their own', 'Ana "Anni" Prihodko', ['Ana "Anni" Prihodko']],
  ['“Last, First”', 'Prihodko, Ana\nIto, Ben\nMeyer, Cy', ['Ana Prihodko', 'Ben Ito', 'Cy Meyer']],
  ['one “Last, First” among names', 'Ana Prihodko\nIto, Ben', ['Ana Prihodko', 'Ben Ito']],
  ['a last name of two words first', 'García Márquez, Gabriela', ['Gabriela García Márquez']],
  ['a section behind a comma', 'Ana,A\nBen,A\nCy,B', ['Ana · A', 'Ben · A', 'Cy · B']],
  [
    'sections that repeat',
    'Ana Ito,Morning\nBen Ito,Morning\nCy Ito,Evening\nDana Ito,Evening',
    ['Ana Ito · Morning', 'Ben Ito · Morning', 'Cy Ito · Evening', 'Dana Ito · Evening'],
  ],
  [
    'name and e-mail without a header',
    'Ana,ana@x.org\nBen,ben@x.org',
    ['Ana · ana@x.org', 'Ben · ben@x.org'],
  ],
  [
    'a first person who is called as headers are',
    'Student 1,s1@x.org\nStudent 2,s2@x.org',
    ['Student 1 · s1@x.org', 'Student 2 · s2@x.org'],
  ],
  ['e-mail first', 'ana@x.org,Ana Ito\nben@x.org,Ben Ito', ['Ana Ito · ana@x.org', 'Ben Ito · ben@x.org']],
  [
    'first and last name without a header',
    'Ana\tPrihodko\tana@x.org\nBen\tIto\tben@x.org\nCy\tMeyer\tcy@x.org',
    ['Ana Prihodko · ana@x.org', 'Ben Ito · ben@x.org', 'Cy Meyer · cy@x.org'],
  ],
  ['our own header', 'name,email,section\nAna,ana@x.org,A\nBen,,B', ['Ana · ana@x.org · A', 'Ben · B']],
  ['our header in another order and case', 'Section;NAME;E-Mail\nA;Ana;Ana@X.org', ['Ana · ana@x.org · A']],
  ['a group column', 'name,group\nAna,Ferry\nBen,', ['Ana · Ferry', 'Ben']],
  ['first and last name columns', 'First Name,Surname\nAna,Prihodko', ['Ana Prihodko']],
  ['last name column first', 'Last name\tFirst name\nPrihodko\tAna', ['Ana Prihodko']],
  [
    'Canvas, gradebook',
    'Student,ID,SIS User ID,SIS Login ID,Section,Essay (12)\n    Points Possible,,,,,10\n"Ito, Ben",12,33,bito,Bio 1,8\n"Ruiz, Dana",13,34,dana@x.org,Bio 2,\n"Student, Test",9,,,Bio 1,',
    ['Ben Ito · Bio 1', 'Dana Ruiz · dana@x.org · Bio 2'],
  ],
  [
    'Canvas, groups',
    'name,canvas_user_id,user_id,login_id,sections,group_name\nBen Ito,12,33,ben@x.org,Bio 1,Ferry',
    ['Ben Ito · ben@x.org · Bio 1 · Ferry'],
  ],
  [
    'Moodle, participants',
    'First name,Last name,Email address,Groups\nAna,Prihodko,ana@x.org,Ferry',
    ['Ana Prihodko · ana@x.org · Ferry'],
  ],
  [
    'Moodle in German, with semicolons',
    'Vorname;Nachname;E-Mail-Adresse;Gruppen\nJörg;Müller;joerg@x.org;',
    ['Jörg Müller · joerg@x.org'],
  ],
  ['Moodle in French', 'Prénom,Nom,Adresse de courriel\nZoé,Petit,zoe@x.org', ['Zoé Petit · zoe@x.org']],
  [
    'people as mail programs copy them',
    'Ana Prihodko <ana@x.org>; "Ben Ito" <ben@x.org>',
    ['Ana Prihodko · ana@x.org', 'Ben Ito · ben@x.org'],
  ],
  ['two of one name with two addresses', 'Ana,a1@x.org\nAna,a2@x.org', ['Ana · a1@x.org', 'Ana · a2@x.org']],
  ['letters of every script', '李雷\nΝίκος Παπάς\nأمينة', ['李雷', 'Νίκος Παπάς', 'أمينة']],
  ['a table from a spreadsheet', 'Name\tClass\nAna\tA\nBen\tB', ['Ana · A', 'Ben · B']],
];

const refused: readonly (readonly [string, string, readonly (readonly [number, string])[]])[] = [
  ['no name', 'name,email\n,ana@x.org', [[2, 'There is no name.']]],
  [
    'a bad address',
    'name,email\nAna,ana@x\nBen,nope',
    [
      [2, '“ana@x” is no e-mail address.'],
      [3, '“nope” is no e-mail address.'],
    ],
  ],
  [
    'a name twice',
    'Ana Ito\nBen\n\nana  ito',
    [[4, 'The same name as line 1. If these are two people, add a letter to one of them.']],
  ],
  [
    'an accent apart',
    'Zoe\nZoë',
    [[2, 'The same name as line 1. If these are two people, add a letter to one of them.']],
  ],
  ['an address twice', 'Ana,ana@x.org\nBen,ANA@x.org', [[2, 'The same e-mail address as line 1.']]],
  [
    'somebody who is in the course, by address',
    'name,email\nOther,cy@x.org',
    [[2, 'Already in the course.']],
  ],
  [
    'somebody who is in the course, by name',
    'Dana Ruiz',
    [[1, 'Already in the course. If this is somebody else, add a letter to the name.']],
  ],
  ['a name that is a novel', 'x'.repeat(121), [[1, 'The name is longer than 120 characters.']]],
  [
    'lines after a quoted line end, by the line of the file',
    'name,section\n"Ana\nIto",A\n,B',
    [[4, 'There is no name.']],
  ],
];

const known = [
  { name: 'Cy Meyer', email: 'cy@x.org' },
  { name: 'Dana Ruiz', email: null },
];

describe('a list of people', () => {
  it.each(understood)('is read with %s', (_, text, people) => {
    const { rows } = readRoster(text, []);
    expect(
      rows.map(({ name, email, section, group }) =>
        [name, email, section, group].filter(Boolean).join(' · '),
      ),
    ).toEqual(people);
    expect(rows.map(({ problem }) => problem).filter(Boolean)).toEqual([]);
  });

  it.each(refused)('names the lines with %s', (_, text, problems) => {
    const { rows } = readRoster(text, known);
    expect(
      rows.filter(({ problem }) => problem !== null).map(({ line, problem }) => [line, problem]),
    ).toEqual(problems);
  });

  it('is read as it is told to be', () => {
    const { columns, rows } = readRoster('Ana,Ferry\nBen,Ferry\nCy,Bridge', [], ['name', 'group']);
    expect(columns).toEqual([
      { meaning: 'name', title: 'Ana' },
      { meaning: 'group', title: 'Ferry' },
    ]);
    expect(rows.map(({ section, group }) => [section, group])).toEqual([
      [null, 'Ferry'],
      [null, 'Ferry'],
      [null, 'Bridge'],
    ]);
  });

  it('has at most 1,000 people', () => {
    const text = Array.from(
      { length: 1_001 },
      (_, index) => `Pupil ${String.fromCharCode(97 + (index % 26))}${index}`,
    ).join('\n');
    const left = readRoster(text, []).rows.filter(({ problem }) => problem !== null);
    expect(left.map(({ line, problem }) => [line, problem])).toEqual([
      [1_001, 'A course has at most 1000 people.'],
    ]);
  });

  it('may be of nobody', () => {
    expect(readRoster(' \n\n', []).rows).toEqual([]);
  });
});
