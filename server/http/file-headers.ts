import { storableText } from '#shared/graph/text.ts';

/** Headers of a file that is saved and not shown; `title` is its name as far as a name can hold it, or `otherwise`. */
export function fileHeaders(title: string, otherwise: string, extension: string, mediaType: string) {
  // The cut may part a pair of surrogates, which no address can hold.
  const words = storableText(title.slice(0, 80)).trim() || otherwise;
  const name = encodeURIComponent(`${words}${extension}`);
  return {
    'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    'content-disposition': `attachment; filename="${otherwise}${extension}"; filename*=UTF-8''${name}`,
    'cache-control': 'private, no-store',
  };
}
