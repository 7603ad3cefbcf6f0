import { useCallback, useEffect, useState } from 'react';
import type { Look } from '#shared/privacy/look.ts';
import { troubleWords } from '../account/trouble-words.ts';
import { privacyService } from './privacy-service.ts';

export type LooksState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly trouble: string }
  | { readonly phase: 'ready'; readonly looks: readonly Look[] };

/** Who has looked at one essay, or at everything that one writes. */
export function useLooks(essayId: string | undefined) {
  const [state, setState] = useState<LooksState>({ phase: 'loading' });
  const load = useCallback(async () => {
    setState({ phase: 'loading' });
    try {
      setState({ phase: 'ready', looks: await privacyService.looks(essayId) });
    } catch (error) {
      setState({ phase: 'failed', trouble: troubleWords(error) });
    }
  }, [essayId]);
  useEffect(() => {
    void load();
  }, [load]);
  return { state, load };
}
