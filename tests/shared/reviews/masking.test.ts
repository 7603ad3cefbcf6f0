import { describe, expect, test } from 'vitest';
import { maskNames } from '#shared/reviews/masking.ts';

const ada = ['Ada Lovelace', 'ada.lovelace@school.example'];

describe('names in a text', () => {
  test.each<{ name: string; text: string; names: string[]; masked: string }>([
    { name: 'a full name', text: 'By Ada Lovelace.', names: ada, masked: 'By ████████████.' },
    { name: 'in any case', text: 'by ADA lovelace', names: ada, masked: 'by ████████████' },
    { name: 'its parts', text: 'Ada’s view; lovelace, 2', names: ada, masked: '███’s view; ████████, 2' },
    { name: 'the other way round', text: 'Lovelace, Ada', names: ada, masked: '█████████████' },
    {
      name: 'joined',
      text: 'adalovelace and ada_lovelace1',
      names: ada,
      masked: '███████████ and ████████████1',
    },
    {
      name: 'an address',
      text: 'Mail ADA.lovelace@school.example now',
      names: ada,
      masked: 'Mail ███████████████████████████ now',
    },
    {
      name: 'no part of a word',
      text: 'Canada, adamant, adage',
      names: ada,
      masked: 'Canada, adamant, adage',
    },
    {
      name: 'a word that is a name too, where it is a word',
      text: 'It will last; Will says so.',
      names: ['Will Marsh'],
      masked: 'It will last; ████ says so.',
    },
    {
      name: 'a short part as a name is written',
      text: 'Li lives, li',
      names: ['Li Wei'],
      masked: '██ lives, li',
    },
    { name: 'a short word is no name', text: 'So it is, So', names: ['So Young-Ja'], masked: 'So it is, So' },
    { name: 'marks left out', text: 'Zoe and Zoë', names: ['Zoë'], masked: '███ and ███' },
    { name: 'marks in pieces', text: 'Zoe\u0308!', names: ['Zoë'], masked: '████!' },
    { name: 'Cyrillic', text: 'Анна пишет, маннах', names: ['Анна Ким'], masked: '████ пишет, маннах' },
    {
      name: 'with the ending of a case',
      text: 'Adas view, Kowalczyka, Иванова; Adam, Adage',
      names: ['Ada Kowalczyk', 'Иванов'],
      masked: '███s view, ██████████, ██████а; Adam, Adage',
    },
    {
      name: 'in the middle of a word, when it is long',
      text: 'https://example.org/~alovelace1815',
      names: ada,
      masked: 'https://example.org/~█████████1815',
    },
    {
      name: 'however its letters are written',
      text: 'Björn Søderberg, Muller, Mueller, Müller, Isik, Işık, Łukasz, Weiss',
      names: ['Bjorn Soderberg', 'Müller', 'Işık', 'Lukasz', 'Weiß'],
      masked: '███████████████, ██████, ███████, ██████, ████, ████, ██████, █████',
    },
    { name: 'soft hyphens', text: 'by Love\u00ADlace', names: ada, masked: 'by █████████' },
    {
      name: 'Korean, with what follows from it',
      text: '저는 김민수입니다. 민수는',
      names: ['김민수'],
      masked: '저는 ███입니다. ██는',
    },
    { name: 'Arabic, after a small word', text: 'كتبه ومحمد', names: ['محمد علي'], masked: 'كتبه و████' },
    { name: 'a script without blanks', text: '我是李明的', names: ['李明'], masked: '我是██的' },
    { name: 'astral letters', text: 'by 𝐀𝐝𝐚', names: ['𝐀𝐝𝐚'], masked: 'by ██████' },
    { name: 'apostrophes', text: "O’Neill, O'Neill", names: ['Sean O’Neill'], masked: '███████, ███████' },
    {
      name: 'nobody’s name',
      text: 'A guest asks students',
      names: ['Guest', 'Student 2'],
      masked: 'A guest asks students',
    },
    {
      name: 'a numbered one',
      text: 'Student 2, Student 21',
      names: ['Student 2'],
      masked: '█████████, Student 21',
    },
    { name: 'signs of a pattern', text: 'a(b* is', names: ['a(b*', '', ' '], masked: 'a(b* is' },
    { name: 'nobody', text: 'Ada', names: [], masked: 'Ada' },
  ])('$name', ({ text, names, masked }) => {
    const found = maskNames(text, names);
    expect(found).toBe(masked);
    expect(found).toHaveLength(text.length);
  });
});
