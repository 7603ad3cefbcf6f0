import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Somebody at the provider, by the name they type at its sign-in. */
export type ProviderPerson = {
  readonly name: string;
  readonly email?: string;
  readonly email_verified?: boolean;
};

export const clientId = 'groundwork';
export const clientSecret = 'a secret of the test';

/** A real OpenID Connect provider as a process of its own, on a free port; its sign-in takes any password. */
export async function startProvider(redirectUri: string, people: Record<string, ProviderPerson>) {
  const file = fileURLToPath(new URL('./oidc-provider-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file, redirectUri, JSON.stringify(people)], {
    stdio: ['ignore', 'pipe', 'ignore'], // it warns that it is no provider for a school; here it is none
  });
  const issuer = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('The provider did not start')));
    child.stdout.on('data', (chunk: Buffer) => {
      const address = /^issuer (\S+)$/m.exec(chunk.toString())?.[1];
      if (address) resolve(address);
    });
  });
  return { issuer, stop: () => child.kill() };
}

/** Goes through the provider's pages as a browser does: signs in, agrees, and answers where it is sent in the end. */
export async function walkThrough(url: string, login: string, backAt: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = url;
  for (let step = 0; step < 20; step += 1) {
    if (next.startsWith(backAt)) return next;
    const answer = await ask(next, jar);
    const location = answer.headers.get('location');
    if (location) {
      next = new URL(location, next).href;
      continue;
    }
    const page = await answer.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (!action || !prompt) throw new Error(`No form on the provider's page: ${page.slice(0, 300)}`);
    const fields = prompt === 'login' ? { prompt, login, password: 'any' } : { prompt };
    const sent = await ask(new URL(action, next).href, jar, new URLSearchParams(fields));
    next = new URL(sent.headers.get('location') ?? '', next).href;
  }
  throw new Error(`The provider sends around in circles: ${next}`);
}

async function ask(url: string, jar: Map<string, string>, body?: URLSearchParams): Promise<Response> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(url, {
    redirect: 'manual',
    headers: { cookie },
    ...(body && { method: 'POST', body }),
  });
  for (const line of answer.headers.getSetCookie()) {
    const [name = '', value = ''] = line.split(';', 1)[0]?.split('=', 2) ?? [];
    jar.set(name, value);
  }
  return answer;
}
