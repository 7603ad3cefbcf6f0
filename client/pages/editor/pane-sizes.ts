import { useState } from 'react';
import { boundedSize, mapShare, type SizeBounds, sideWidth, textWidth } from './layout-of-panes.ts';

/** How wide the panes are on this device: kept when a drag or a key press ends. */
export function usePaneSizes() {
  const [share, setShare] = useState(() => readSize('groundwork.map-share', mapShare));
  const [text, setText] = useState(() => readSize('groundwork.text-width', textWidth));
  const [side, setSide] = useState(() => readSize('groundwork.side-width', sideWidth));
  return {
    share,
    text,
    side,
    setShare: (size: number) => setShare(kept('groundwork.map-share', boundedSize(size, mapShare))),
    setText: (size: number) => setText(kept('groundwork.text-width', boundedSize(size, textWidth))),
    setSide: (size: number) => setSide(kept('groundwork.side-width', boundedSize(size, sideWidth))),
  };
}

function readSize(key: string, bounds: SizeBounds): number {
  try {
    return boundedSize(Number.parseFloat(localStorage.getItem(key) ?? ''), bounds);
  } catch {
    return bounds.fallback; // storage is forbidden here
  }
}

function kept(key: string, size: number): number {
  try {
    localStorage.setItem(key, String(Math.round(size)));
  } catch {
    // full or forbidden: the size holds until the page closes
  }
  return size;
}
