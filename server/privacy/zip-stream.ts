import { Zip, ZipDeflate } from 'fflate';

/** A file of a ZIP, made when its turn has come. */
export type ZipEntry = {
  readonly name: string;
  readonly make: () => Content | Promise<Content>;
};
type Content = string | Uint8Array | Iterable<string>;

/**
 * The files as one ZIP, made one after the other as the reader takes them, so that many of them need no more memory
 * than the largest; between two of them others are answered. `at` is the time that every file gets.
 */
export function zipStream(entries: readonly ZipEntry[], at: Date): ReadableStream<Uint8Array> {
  let next = 0;
  let isOver = false;
  let send: (chunk: Uint8Array) => void = () => {};
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    if (chunk.length > 0) send(chunk);
  });
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        let sent = 0;
        send = (chunk) => {
          sent += chunk.length;
          controller.enqueue(chunk);
        };
        while (sent === 0 && !isOver) {
          await new Promise((resolve) => setTimeout(resolve));
          const entry = entries[next];
          next += 1;
          if (entry) write(zip, entry.name, await entry.make(), at);
          else {
            zip.end();
            controller.close();
            return;
          }
        }
      },
      cancel() {
        isOver = true;
        zip.terminate();
      },
    },
    { highWaterMark: 0 },
  );
}

function write(zip: Zip, name: string, content: Content, at: Date) {
  const file = new ZipDeflate(name, { level: 6 });
  file.mtime = at;
  zip.add(file);
  if (typeof content === 'string') file.push(bytes(content), true);
  else if (content instanceof Uint8Array) file.push(content, true);
  else {
    for (const part of content) file.push(bytes(part));
    file.push(new Uint8Array(), true);
  }
}

const encoder = new TextEncoder();
const bytes = (text: string) => encoder.encode(text);
