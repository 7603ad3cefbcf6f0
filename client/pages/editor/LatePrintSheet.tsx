import { useEffect, useState } from 'react';
import { late } from '#client/ui/late.tsx';
import { whenIdle } from '#client/ui/when-idle.ts';

/** Nobody prints in the first moment, and what goes to the printer must be there when the browser asks for it. */
const PrintSheet = late(load, () => null);

export function LatePrintSheet() {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => whenIdle(() => load().then(() => setWanted(true))), []);
  return isWanted ? <PrintSheet /> : null;
}

function load() {
  return import('./PrintSheet.tsx').then((module) => ({ default: module.PrintSheet }));
}
