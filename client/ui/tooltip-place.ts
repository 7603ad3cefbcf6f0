/** CSS px between a bubble and what it explains, and between a bubble and the window's edge. */
const gap = 6;
const margin = 8;

/** Puts a bubble below the anchor's first element, or above it where there is no room, inside the window. */
export function placeBeside(bubble: HTMLElement | null, anchor: HTMLElement | null) {
  const target = anchor?.firstElementChild?.getBoundingClientRect();
  if (!bubble || !target) return;
  const { width, height } = bubble.getBoundingClientRect();
  const below = target.bottom + gap;
  const fits = below + height + margin <= window.innerHeight;
  const centred = target.left + target.width / 2 - width / 2;
  const left = Math.max(margin, Math.min(centred, window.innerWidth - width - margin));
  bubble.style.left = `${left}px`;
  bubble.style.top = `${fits ? below : target.top - gap - height}px`;
}
