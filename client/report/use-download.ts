import { useState } from 'react';
import { answered, Refusal, Unreachable } from '#client/api.ts';
import { saveFile } from '#client/ui/download.ts';

/** Has a report written as a file and hands it to the browser. `start` takes “pdf a4”, “docx letter” … */
export function useDownload(essayId: string) {
  const [isUnderWay, setUnderWay] = useState(false);
  const [words, setWords] = useState('');

  async function start(choice: string) {
    if (isUnderWay) return;
    setUnderWay(true);
    setWords('');
    const [format = 'pdf', paper = 'a4'] = choice.split(' ');
    try {
      const answer = await answered(fetch(`/api/essays/${essayId}/report?format=${format}&paper=${paper}`));
      if (answer.headers.has('missing-letters'))
        setWords(
          'Some letters of this report are not in the PDF’s font and are shown as boxes there. Print this page instead, or take the Word document.',
        );
      const name = nameIn(answer.headers.get('content-disposition')) ?? `report.${format}`;
      saveFile(name, await answer.blob());
    } catch (error) {
      if (!(error instanceof Refusal) && !(error instanceof Unreachable)) throw error;
      setWords(`The file could not be made: ${error.message} You can print this page instead.`);
    } finally {
      setUnderWay(false);
    }
  }

  return { isUnderWay, words, start };
}

/** The name that the server gives the file (RFC 6266); null where it gives none. */
function nameIn(disposition: string | null): string | null {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  return encoded ? decodeURIComponent(encoded) : null;
}
