import { SMTPServer } from 'smtp-server';

export type Letter = {
  readonly from: string;
  readonly to: readonly string[];
  readonly lines: readonly string[];
};

/** A mail server on a port of its own that keeps what it is given. It knows one name and password: post, secret. */
export async function startMailServer() {
  const letters: Letter[] = [];
  let refusing = false;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    // Only for this test, which speaks to itself: a password goes over the wire in the clear.
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, answer) {
      const isKnown = username === 'post' && password === 'secret';
      answer(isKnown ? null : new Error('Who are you?'), isKnown ? { user: username } : undefined);
    },
    onRcptTo({ address }, _session, answer) {
      answer(refusing ? Object.assign(new Error(`No such box: ${address}`), { responseCode: 550 }) : null);
    },
    onData(stream, { envelope }, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const lines = Buffer.concat(chunks).toString().split('\r\n');
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        letters.push({ from, to: envelope.rcptTo.map(({ address }) => address), lines });
        answer();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    letters,
    url: `smtp://post:secret@127.0.0.1:${port}`,
    refuse: (isRefusing: boolean) => {
      refusing = isRefusing;
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** What the letter says, its soft line breaks and encoded letters read. */
export function textOf({ lines }: Letter): string {
  const body = lines.slice(lines.indexOf('') + 1).join('\n');
  const isQuoted = lines.some((line) => /^content-transfer-encoding: quoted-printable/i.test(line));
  if (!isQuoted) return body.trim();
  const bytes = body
    .replaceAll('=\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_match, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString().trim();
}

export function headerOf({ lines }: Letter, name: string): string {
  const head = lines.slice(0, lines.indexOf('')).join('\n').replaceAll(/\n\s+/g, ' ');
  return (
    head
      .split('\n')
      .find((line) => line.toLowerCase().startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? ''
  );
}
