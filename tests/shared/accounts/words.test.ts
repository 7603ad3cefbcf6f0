import { describe, expect, it } from 'vitest';
import { deviceTitle } from '#shared/accounts/device-title.ts';
import { nameKey } from '#shared/accounts/name-key.ts';

describe('what spellings of a name have in common', () => {
  it.each([
    ['Zoé Núñez', 'zoe nunez'],
    ['  ZOE   NUNEZ ', 'zoe nunez'],
    ['Zoe\u0301 Nu\u0301n\u0303ez', 'zoe nunez'],
    ['Αλέξης', 'αλεξης'],
    ['Ёлка', 'елка'],
    ['한나', '한나'],
    ['रीमा', 'रीमा'],
  ])('%s', (name, key) => {
    expect(nameKey(name)).toBe(key.normalize('NFC'));
  });

  it('tells names apart whose vowels are signs', () => {
    expect(nameKey('रीमा')).not.toBe(nameKey('रमा'));
  });
});

describe('a browser in words', () => {
  it.each([
    ['Firefox on Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0'],
    [
      'Chrome on Windows',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
    ],
    [
      'Edge on Windows',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
    ],
    [
      'Safari on iPad',
      'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/604.1',
    ],
    [
      'Chrome on a Chromebook',
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
    ],
    ['A browser', 'curl/8.5.0'],
    ['A browser', null],
    ['A browser', ''],
  ])('%s', (title, userAgent) => {
    expect(deviceTitle(userAgent)).toBe(title);
  });
});
