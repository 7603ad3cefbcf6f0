/** Distances of the map, CSS px at zoom 1. */
export const measures = {
  /** Width of a card. */
  card: 240,
  /** From a card's bottom to the tops of what leads to it: room for an arrowhead, a word and a joint. */
  levelGap: 84,
  siblingGap: 32,
  /** Linked premises stand closer, as they count only together. */
  premiseGap: 16,
  rootGap: 96,
  /** Between the argument and the cards that are set aside. */
  parkedGap: 96,
  /** A joint's centre above the premises that meet in it. */
  joint: 20,
  /** The bracket over linked premises, above their tops. */
  bracket: 10,
  /** A relation's word above the premise it starts from. */
  word: 48,
  /** Between the lines of different looks that end on one relation. */
  laneStep: 12,
  /** From a card's bottom to the level line on which its relations spread. */
  bus: 18,
  /** Between the level lines, and between the ends, of relations of different kinds at one target. */
  busStep: 6,
  portStep: 28,
  /** Between the cards of a column: room for a level line and a word. */
  columnGap: 44,
  /** How far a column stands to the right of the card it hangs under, when it is all that hangs there. */
  columnIndent: 44,
  /** From a column's cards to their line on the left, and to the end of its room there. */
  columnLine: 18,
  columnRoom: 26,
  /** Between the lines of relations of different looks in one column. */
  columnStep: 10,
  /** A root's children that take more than this stand in several rows. */
  broad: 2800,
  /** A card of middling length, for what must not depend on words. */
  tall: 140,
  /** Width by height that rows make a map take about: that of a window. */
  aspect: 1.6,
  /** Between the two halves of a row, for the lines to the rows below. */
  corridor: 96,
} as const;
