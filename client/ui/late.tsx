import { type ComponentType, useEffect, useState } from 'react';

export type LateFailedProps = { readonly retry: () => void };

/**
 * A component whose code is fetched when it is first drawn. Unlike React's lazy it may fail and be asked for again: a
 * device that goes offline before the code is there must not lose the page. Until it is there, nothing is drawn.
 */
export function late<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  Failed: ComponentType<Props & LateFailedProps>,
): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;

  function LatePart(props: Props) {
    const [state, setState] = useState<'loading' | 'ready' | 'failed'>(known ? 'ready' : 'loading');
    useEffect(() => {
      if (state !== 'loading') return;
      let isGone = false;
      const settle = (next: 'ready' | 'failed') => !isGone && setState(next);
      load().then(
        (module) => {
          known = module.default;
          settle('ready');
        },
        () => settle('failed'),
      );
      return () => {
        isGone = true;
      };
    }, [state]);

    if (state === 'failed') return <Failed {...props} retry={() => setState('loading')} />;
    const Part = known;
    return state === 'ready' && Part ? <Part {...props} /> : null;
  }
  return LatePart;
}
