import { describe, expect, it } from 'vitest';
import { readEnv } from '#server/env.ts';

const defaults = {
  ...{ PORT: 3000, HOST: '', GROUNDWORK_DB: 'data/groundwork.db', LOG_LEVEL: 'info' },
  GROUNDWORK_PROXIES: 0,
};
const mail = {
  GROUNDWORK_SMTP_URL: 'smtp://post:secret@mail.school.org:587',
  GROUNDWORK_MAIL_FROM: 'Groundwork <groundwork@school.org>',
};

const oidc = {
  GROUNDWORK_OIDC_ISSUER: 'https://login.school.org',
  GROUNDWORK_OIDC_CLIENT_ID: 'groundwork',
  GROUNDWORK_OIDC_CLIENT_SECRET: 'a secret',
};

describe('settings', () => {
  it.each([
    [{}, defaults],
    [{ PORT: '', LOG_LEVEL: '' }, defaults],
    [
      { PORT: '8080', HOST: '127.0.0.1' },
      { ...defaults, PORT: 8080, HOST: '127.0.0.1' },
    ],
    [
      { ...mail, GROUNDWORK_URL: 'https://school.org/' },
      { ...defaults, ...mail, GROUNDWORK_URL: 'https://school.org' },
    ],
    [
      { ...oidc, GROUNDWORK_URL: 'https://school.org' },
      { ...defaults, ...oidc, GROUNDWORK_URL: 'https://school.org' },
    ],
  ])('%j', (given, read) => {
    expect(readEnv(given)).toEqual(read);
  });

  it.each([
    [
      { GROUNDWORK_PROXIES: '-1' },
      'The setting GROUNDWORK_PROXIES: must be how many proxies stand in front, a whole number from 0 to 10.',
    ],
    [{ PORT: 'abc' }, 'The setting PORT: must be a whole number from 0 to 65535.'],
    [{ PORT: '99999' }, 'The setting PORT'],
    [{ LOG_LEVEL: 'loud' }, 'The setting LOG_LEVEL'],
    [{ GROUNDWORK_URL: 'groundwork' }, 'The setting GROUNDWORK_URL: must be where people reach'],
    [
      { GROUNDWORK_SMTP_URL: 'https://mail.school.org' },
      'The setting GROUNDWORK_SMTP_URL: must be a mail server',
    ],
    [{ GROUNDWORK_MAIL_FROM: 'Groundwork' }, 'The setting GROUNDWORK_MAIL_FROM: must be a sender'],
    [
      { GROUNDWORK_OIDC_ISSUER: 'login.school.org' },
      'The setting GROUNDWORK_OIDC_ISSUER: must be the issuer of an OpenID Connect provider',
    ],
    [
      { ...oidc, GROUNDWORK_OIDC_CLIENT_SECRET: '' },
      'The setting GROUNDWORK_OIDC_CLIENT_SECRET: is needed with GROUNDWORK_OIDC_ISSUER; the provider knows Groundwork by it.\nThe setting GROUNDWORK_URL: is needed with GROUNDWORK_OIDC_ISSUER; the provider sends people back to it.',
    ],
    [
      { GROUNDWORK_OIDC_CLIENT_ID: 'groundwork' },
      'The setting GROUNDWORK_OIDC_ISSUER: is needed with GROUNDWORK_OIDC_CLIENT_ID; it says who the provider is.',
    ],
    [
      { GROUNDWORK_SMTP_URL: 'smtp://mail.school.org' },
      'The setting GROUNDWORK_MAIL_FROM: is needed with GROUNDWORK_SMTP_URL; every mail says who sends it.\nThe setting GROUNDWORK_URL: is needed with GROUNDWORK_SMTP_URL; mails say where to go.',
    ],
  ])('%j is refused with a sentence', (given, sentence) => {
    expect(() => readEnv(given)).toThrow(sentence);
  });
});
