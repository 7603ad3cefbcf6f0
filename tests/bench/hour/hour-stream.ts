import { type ClientRequest, request } from 'node:http';

type Heard = { readonly id: number; readonly name: string; readonly data: string; readonly at: number };

/** Milliseconds after which a connection that was cut comes back. */
const backAfter = 300;

/** A live stream that is followed as a browser does: what breaks off comes back with the id of the last event. */
export class HourStream {
  readonly heard: Heard[] = [];
  /** Answers that were no stream. */
  readonly refusals: number[] = [];
  cuts = 0;
  private asked: ClientRequest | null = null;
  private isOver = false;

  constructor(
    private readonly url: string,
    private readonly headers: Record<string, string>,
    private readonly onEvent: (event: Heard) => void = () => undefined,
  ) {}

  /** Resolves once the server has said that everything missed was sent. */
  open(): Promise<void> {
    return new Promise((resolve) => {
      const last = this.heard.at(-1)?.id;
      const headers = { ...this.headers, ...(last !== undefined && { 'last-event-id': String(last) }) };
      this.asked = request(this.url, { headers, agent: false }, (answer) => {
        if (answer.statusCode !== 200) this.refusals.push(answer.statusCode ?? 0);
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          const blocks = (text + chunk).split('\n\n');
          text = blocks.pop() ?? '';
          for (const block of blocks) this.read(block, resolve);
        });
        answer.on('error', () => undefined);
      });
      this.asked
        .on('error', () => undefined)
        .on('close', () => this.comeBack())
        .end();
    });
  }

  private read(block: string, onUpToDate: () => void) {
    if (block.startsWith(': up to date')) return onUpToDate();
    if (!block.startsWith('id: ')) return;
    const [id, name, data] = block.split('\n').map((line) => line.slice(line.indexOf(' ') + 1));
    const event = { id: Number(id), name: name ?? '', data: data ?? '', at: performance.now() };
    this.heard.push(event);
    this.onEvent(event);
  }

  private comeBack() {
    if (!this.isOver) setTimeout(() => void this.open(), backAfter);
  }

  /** As a phone does that changes its network. */
  cut() {
    this.cuts += 1;
    this.asked?.destroy();
  }

  close() {
    this.isOver = true;
    this.asked?.destroy();
  }

  /** How many numbers are missing or come twice between the first and the newest that there is. */
  lost(newest: number): number {
    const ids = this.heard.map(({ id }) => id);
    return ids.filter((id, index) => id !== index + 1).length + Math.max(0, newest - ids.length);
  }
}
