import type { SignInWay, Standing } from '#shared/accounts/account.ts';

export const standingWords: Readonly<Record<Standing, string>> = {
  person: 'Person',
  instructor: 'Instructor',
  administrator: 'Administrator',
};

export const wayWords: Readonly<Record<SignInWay, string>> = {
  guest: 'not yet',
  password: 'password',
  pin: 'PIN',
  provider: 'school sign-in',
};
