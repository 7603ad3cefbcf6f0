import { useEffect, useState } from 'react';
import { answered, api } from '../../api.ts';
import { whenIdle } from '../../ui/when-idle.ts';

const key = 'groundwork.to-assess';

/** How many essays one has to assess; 0 until that is known. What was known last on this device is shown at once. */
export function useToAssess(): number {
  const [count, setCount] = useState(readCount);
  useEffect(() => {
    let isGone = false;
    const cancel = whenIdle(async () => {
      // Without an answer the header stays as it is: the page itself says what is wrong.
      const answer = await answered(api.api.assessments.queue.$get()).catch(() => null);
      const body = await answer?.json().catch(() => null);
      if (isGone || !body || !('rows' in body)) return;
      setCount(body.rows.length);
      writeCount(body.rows.length);
    });
    return () => {
      isGone = true;
      cancel();
    };
  }, []);
  return count;
}

function readCount(): number {
  try {
    return Number(localStorage.getItem(key)) || 0;
  } catch {
    return 0; // storage is forbidden here
  }
}

function writeCount(count: number) {
  try {
    if (count === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, String(count));
  } catch {
    // full or forbidden: it is asked for with the next page
  }
}
