import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const compressible = /\.(html|js|css|svg|json|webmanifest|txt)$/;

type BuiltFile = {
  readonly body: Uint8Array<ArrayBuffer>;
  /** Compressed when it is first asked for, once: null when it is small already. */
  readonly zipped: (() => Promise<Uint8Array<ArrayBuffer>>) | null;
  readonly headers: Record<string, string>;
};

/**
 * The built client, read once: it is small, and a path can only lead to a file that was there at start. Paths without
 * an extension are pages of the client and answer index.html.
 */
export function builtClient(folder: string) {
  const files = existsSync(folder) ? filesIn(folder) : new Map<string, BuiltFile>();
  return async (c: Context): Promise<Response | null> => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return null;
    const isPage = !c.req.path.split('/').at(-1)?.includes('.');
    const file = files.get(isPage ? '/index.html' : c.req.path);
    if (!file) return null;
    if (c.req.header('if-none-match') === file.headers.etag) return c.body(null, 304, file.headers);
    const takesGzip = c.req.header('accept-encoding')?.includes('gzip') ?? false;
    if (!file.zipped || !takesGzip) return c.body(file.body, 200, file.headers);
    return c.body(await file.zipped(), 200, { ...file.headers, 'content-encoding': 'gzip' });
  };
}

function filesIn(folder: string): Map<string, BuiltFile> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const url = `/${relative(folder, path).split(sep).join('/')}`;
        const body = new Uint8Array(readFileSync(path));
        const isHashed = url.startsWith('/assets/'); // Vite puts the content's hash into these names
        const headers = {
          'content-type': types[extname(path)] ?? 'application/octet-stream',
          'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
          vary: 'accept-encoding',
          etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
        };
        const zipped = compressible.test(path) ? zippedOnce(body) : null;
        return [url, { body, zipped, headers }];
      }),
  );
}

function zippedOnce(body: Uint8Array): () => Promise<Uint8Array<ArrayBuffer>> {
  let zipped: Promise<Uint8Array<ArrayBuffer>> | null = null;
  return () => {
    zipped ??= promisify(gzip)(body).then((bytes) => new Uint8Array(bytes));
    return zipped;
  };
}
