import type { Page } from 'playwright-core';
import { signUp } from '../instructor.ts';
import type { ScreenState } from './state.ts';

/** Somebody with an account, on the page of it. */
export async function withAccount(page: Page) {
  await page.goto('/how-good-is-this');
  await signUp(page, 'Ana Ruiz');
  return (opened: Page) =>
    opened
      .goto('/account')
      .then(() => opened.getByRole('heading', { name: 'Where you are signed in' }).waitFor());
}

export const accountStates: readonly ScreenState[] = [
  { name: 'the account', open: async () => undefined },
  {
    name: 'the menu of the header',
    open: async (page) => {
      await page.getByRole('button', { name: 'Account: Ana Ruiz' }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
    },
  },
  {
    name: 'signing out',
    open: async (page) => {
      await page.getByRole('button', { name: 'Account: Ana Ruiz' }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await page.getByText('Everything has reached the server').waitFor();
    },
  },
  {
    name: 'a password that does not fit',
    open: async (page) => {
      await page.getByRole('button', { name: 'Change the password' }).click();
      await page.getByText('At least 8 characters').first().waitFor();
      await page.getByRole('alert').first().waitFor();
    },
  },
];

/** What people without an account see. */
export const strangerStates: readonly ScreenState[] = [
  {
    name: 'sign-in with a trouble',
    open: async (page) => {
      await page.goto('/sign-in?error=access_denied');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByText('Write an e-mail address').waitFor();
    },
  },
  {
    name: 'sign-in with name and PIN',
    open: async (page) => {
      await page.goto('/sign-in?way=pin');
      await page.getByLabel('PIN', { exact: true }).waitFor();
    },
  },
  {
    name: 'a new account',
    open: (page) => page.goto('/sign-up').then(() => page.getByLabel('Your name').waitFor()),
  },
  {
    name: 'a code that leads nowhere',
    open: (page) => page.goto('/reset#AAAA-BBBB-CCCC').then(() => page.getByRole('alert').waitFor()),
  },
  {
    name: 'the first start',
    open: (page) =>
      page
        .goto('/setup#token')
        .then(() => page.getByRole('button', { name: 'Become the administrator' }).waitFor()),
  },
  {
    name: 'a link for an instructor',
    open: (page) =>
      page
        .goto('/instructor#code')
        .then(() => page.getByRole('heading', { name: 'Become an instructor' }).waitFor()),
  },
];

/** The administrator of the server that all tests share, among its people. */
export function asAdministrator(cookie: string) {
  return async (page: Page) => {
    const origin = await page.goto('/how-good-is-this').then(() => new URL(page.url()).origin);
    const cookies = cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin };
    });
    await page.context().addCookies(cookies);
    return (opened: Page) => opened.goto('/people').then(() => opened.getByRole('table').waitFor());
  };
}

export const peopleStates: readonly ScreenState[] = [
  { name: 'the people', open: async () => undefined },
  {
    name: 'what to do with somebody',
    open: async (page) => {
      await page.getByRole('button', { name: 'What to do with Administrator' }).click();
      await page.getByRole('menuitem', { name: 'Code for a new password or PIN' }).waitFor();
    },
  },
  {
    name: 'a link for an instructor, shown once',
    open: async (page) => {
      await page.getByRole('button', { name: 'Link for an instructor' }).click();
      await page.getByText('It works once').waitFor();
    },
  },
];
