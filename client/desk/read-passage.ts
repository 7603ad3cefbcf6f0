import type { Anchor } from '#shared/graph/records.ts';
import type { Desk } from './desk.ts';

/** Leads the focus to an anchor's words in the text, which is opened where it is not shown. */
export async function readPassage(desk: Desk, anchor: Anchor) {
  const { placeOf } = await import('#shared/essay/anchors.ts');
  const place = placeOf(desk.getState().text, anchor);
  if (place.type === 'lost') {
    desk.viewport.ask('text');
    desk.announce('These words are not in the text any more. Choose others below the text.', 'attention');
  } else if (!desk.textPointer.read(place.span)) desk.viewport.ask('text');
}
