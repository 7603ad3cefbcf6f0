import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Session } from '#shared/accounts/session.ts';
import { apiCall } from './essays.ts';

/** How somebody signs in. */
export type Credentials = { readonly name: string; readonly email: string; readonly password: string };

let made = 0;

/** Makes an account with the page’s session, which it signs in; an address of its own for each. */
export async function signUp(page: Page, name: string): Promise<Credentials & { readonly id: string }> {
  made += 1;
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}.${process.pid}.${made}@school.example`;
  const credentials = { name, email, password: 'a long password of words' };
  const { person } = await apiCall<Session>(page, 'POST', '/api/session/sign-up', credentials);
  if (!person) throw new Error(`${name} was not signed up.`);
  return { ...credentials, id: person.id };
}

/** Somebody whom the administrator has made an instructor, signed in on the page. */
export async function becomeInstructor(page: Page, name: string): Promise<Credentials> {
  const { id, ...credentials } = await signUp(page, name);
  const answer = await fetch(`${inject('origin')}/api/people/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', cookie: inject('administrator') },
    body: JSON.stringify({ standing: 'instructor' }),
  });
  if (!answer.ok) throw new Error(`${name} was not made an instructor: ${await answer.text()}`);
  return credentials;
}
