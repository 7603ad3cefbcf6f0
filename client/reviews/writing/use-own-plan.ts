import { nanoid } from 'nanoid';
import { useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import { failureWords, Refusal, Unreachable } from '#client/api.ts';
import { askServer } from '#client/ask.ts';
import { assignmentService } from '#client/assignments/assignment-service.ts';
import { planItemSchema } from '#shared/assessment/plan.ts';
import { orderBetween } from '#shared/graph/order.ts';

/** The revision plan of one’s own essay for an assignment; `essayId` is null where there is none to plan for. */
export function useOwnPlan(assignmentId: string) {
  const [essayId, setEssayId] = useState<string | null>(null);
  const [added, setAdded] = useState(0);
  const [isAdding, setAdding] = useState(false);
  const [trouble, setTrouble] = useState('');
  /** Made once for each line: trying again adds the same one. */
  const itemId = useRef(nanoid());

  useEffect(() => {
    let isGone = false;
    assignmentService.work(assignmentId).then(
      ({ work }) => !isGone && setEssayId(work.essayId),
      // Without an answer the question is not asked: it is a help, not a task.
      (error: unknown) => {
        if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
      },
    );
    return () => {
      isGone = true;
    };
  }, [assignmentId]);

  async function add(text: string): Promise<boolean> {
    if (essayId === null) return false;
    const plan = `/essays/${encodeURIComponent(essayId)}/plan`;
    setAdding(true);
    setTrouble('');
    try {
      const { items } = await askServer(planSchema, 'GET', plan);
      const last =
        items
          .map(({ order }) => order)
          .toSorted()
          .at(-1) ?? null;
      const order = orderBetween(last, null);
      await askServer(planItemSchema, 'POST', plan, { id: itemId.current, commentId: null, text, order });
      itemId.current = nanoid();
      setAdded((count) => count + 1);
      return true;
    } catch (error) {
      setTrouble(failureWords('It was not added to your plan', error));
      return false;
    } finally {
      setAdding(false);
    }
  }

  return { essayId, add, added, isAdding, trouble };
}

const planSchema = z.object({ items: z.array(planItemSchema) });
