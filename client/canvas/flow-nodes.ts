import { type Node as FlowNode, Position } from 'reactflow';
import type { Layout } from '#shared/graph/layout/layout.ts';
import type { CardModel } from './card-model.ts';

export type CardNode = FlowNode<CardModel, 'card'>;

/**
 * Cards as React Flow takes them. Size, `measured` and handles are given, so nothing is measured and a new card can
 * have the focus at once; a card whose values did not change keeps its object, so it is not drawn again.
 * @param reachable the one card that Tab leads to: always rendered, wherever the window is
 */
export function flowNodes(
  models: readonly CardModel[],
  layout: Layout,
  reachable: string | null,
  before: ReadonlyMap<string, CardNode>,
): CardNode[] {
  return models.flatMap((model) => {
    const box = layout.nodes.get(model.id);
    if (!box) return [];
    const isReachable = model.id === reachable;
    const known = before.get(model.id);
    const data = known && isSameModel(known.data, model) ? known.data : model;
    if (
      known &&
      known.data === data &&
      known.position.x === box.x &&
      known.position.y === box.y &&
      known.width === box.width &&
      known.height === box.height &&
      known.dragging === isReachable
    )
      return [known];
    return [cardNode(data, box, isReachable)];
  });
}

function cardNode(
  data: CardModel,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  isReachable: boolean,
): CardNode {
  const { width, height } = box;
  return {
    id: data.id,
    type: 'card',
    data,
    position: { x: box.x, y: box.y },
    width,
    height,
    measured: { width, height },
    handles: [
      { id: 'out', type: 'source', position: Position.Top, x: width / 2 - 12, y: -12, width: 24, height: 24 },
      {
        id: 'in',
        type: 'target',
        position: Position.Bottom,
        x: width - 36,
        y: height - 12,
        width: 24,
        height: 24,
      },
    ],
    selected: data.isSelected,
    draggable: data.canEdit && !data.isEditing && (data.isSelected || !isTouched()),
    // React Flow keeps cards that are dragged in the page even out of sight: so is the one that can have the focus.
    dragging: isReachable,
    zIndex: data.isEditing ? 3 : data.isPrimary ? 2 : data.isHovered ? 1 : 0,
    ariaRole: 'group',
    ariaLabel: data.spoken,
    domAttributes: {
      tabIndex: isReachable ? 0 : -1,
      'aria-roledescription': 'map node',
      ...(isReachable && currentMark),
    },
  };
}

/** Under a finger a card moves the window, like everything else, until it is selected: else every scroll would pin one. */
function isTouched(): boolean {
  return globalThis.matchMedia?.('(pointer: coarse)').matches ?? false;
}

/** The page finds the view's current card by it. A name that React's type of attributes does not list. */
const currentMark: object = { 'data-current': '' };

function isSameModel(a: CardModel, b: CardModel): boolean {
  // Both have the same keys, as one function makes them.
  return (Object.keys(a) as (keyof CardModel)[]).every((key) => a[key] === b[key]);
}
