import { beforeEach, describe, expect, it } from 'vitest';
import { createAccountService } from '#client/account/account-service.ts';
import { troubleWords } from '#client/account/trouble-words.ts';
import { createAsk } from '#client/ask.ts';
import { createCaller, createTestApp, fetchOf, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
beforeEach(() => {
  test = createTestApp();
});
const browser = () => createAccountService(createAsk('http://localhost', fetchOf(createCaller(test))));
const ana = { name: 'Ana', email: 'ana@school.example', password: 'a long password' };
const words = (asked: Promise<unknown>) => asked.then(() => '', troubleWords);

describe('accounts, as the client asks for them', () => {
  it('goes the whole way: sign up, sign in elsewhere, sign that out, change, sign out', async () => {
    const [home, school] = [browser(), browser()];
    expect(await home.session()).toBeNull();
    expect(await home.signUp(ana)).toMatchObject({ name: 'Ana', isGuest: false });
    expect(await school.signIn({ email: ana.email, password: ana.password })).toMatchObject({ name: 'Ana' });
    const { devices } = await home.account();
    await home.endDevice(devices.find(({ isThis }) => !isThis)?.id ?? '');
    expect(await school.session()).toBeNull();
    await home.patch({ name: 'Ana R.' });
    await home.changeSecret({ current: ana.password, password: 'another password' });
    expect(await home.account()).toMatchObject({ name: 'Ana R.', ways: ['password'] });
    await home.endOtherDevices();
    await home.signOut();
    expect(await home.session()).toBeNull();
  });

  it('leads an installation', async () => {
    const [lea, kim] = [browser(), browser()];
    await lea.setUp({ token: test.setupToken(), ...ana });
    await kim.signUp({ ...ana, name: 'Kim', email: 'kim@school.example' });
    const { code } = await lea.instructorCode();
    expect(await kim.takePlace(code)).toMatchObject({ standing: 'instructor' });
    const [row] = await lea.people('kim');
    await lea.setStanding(row?.id ?? '', 'person');
    const reset = await lea.resetCode(row?.id ?? '');
    expect(await kim.lookAtCode(reset.code)).toEqual({ name: 'Kim', way: 'password' });
    await kim.finishReset({ code: reset.code, password: 'another password' });
    expect(await kim.signIn({ email: 'kim@school.example', password: 'another password' })).toMatchObject({
      standing: 'person',
    });
  });

  it('says in words what went wrong', async () => {
    const kai = browser();
    expect(await words(kai.signIn({ email: ana.email, password: 'x' }))).toMatch(
      /^That sign-in is not right\. /,
    );
    expect(await words(kai.signInByPin({ joinCode: 'K7P9QX', name: 'Kai', pin: '4711' }))).toMatch(
      /Check join code/,
    );
    for (let i = 0; i < 9; i += 1) await words(kai.signIn({ email: ana.email, password: 'x' }));
    expect(await words(kai.signIn({ email: ana.email, password: 'x' }))).toMatch(/^That was a lot at once/);
    const offline = createAccountService(
      createAsk('http://localhost', () => Promise.reject(new TypeError())),
    );
    expect(await words(offline.session())).toMatch(/^The server cannot be reached/);
  });

  it('asks for a new password and for providers', async () => {
    const kai = browser();
    await kai.askReset({ email: 'nobody@school.example' });
    expect(await kai.providers()).toEqual({ providers: [], hasMail: false });
  });
});
