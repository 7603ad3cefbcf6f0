import type { Erased } from '#db/privacy/erasure-store.ts';
import { AppError } from '#shared/errors.ts';
import { isTypedAgain, type Receipt } from '#shared/privacy/erasure.ts';
import type { Deps } from '../deps.ts';
import type { Hub } from '../live/hub.ts';
import type { Presence } from '../live/presence.ts';
import type { Stores } from '../stores.ts';
import type { Rewriting } from './rewriting.ts';

export type Erasing = ReturnType<typeof createErasing>;

type Parts = {
  readonly stores: Stores;
  readonly hub: Hub;
  readonly presence: Presence;
  readonly rewriting: Rewriting;
};

/** Takes people and courses away at once and for good, and writes the receipt. */
export function createErasing(deps: Deps, { stores, hub, presence, rewriting }: Parts) {
  const { erasures, rubrics, editor, file, accounts } = stores;

  /** @throws last-instructor */
  function assertReplaceable(personId: string, isAdministrator: boolean) {
    if (isAdministrator && accounts.administrators() < 2)
      throw new AppError(
        'last-instructor',
        'Nobody else runs this server. Make somebody else an administrator first.',
      );
    const led = erasures.ledAlone(personId);
    if (led.length === 0) return;
    const titles = led.map(({ title }) => `“${title}”`).join(', ');
    const detail = `Nobody else leads ${titles}. Make somebody else an instructor there, archive it, or delete it first.`;
    throw new AppError('last-instructor', detail);
  }

  function done(of: Receipt['of'], erase: () => Erased): Receipt {
    const { counts, stays, essayIds } = stores.roster.together(() => {
      const erased = erase();
      file.owe();
      return erased;
    });
    for (const essayId of essayIds) editor.forget(essayId);
    rubrics.forget();
    hub.notifyAll();
    const isRewritten = rewriting.afterErasing();
    return {
      ...{ of, number: receiptNumber(), at: deps.now().toISOString() },
      ...{ counts: [...counts], stays, file: isRewritten ? 'rewritten' : 'soon' },
    };
  }

  return {
    /** @throws not-valid when what was typed is not what was asked for */
    assertTyped(typed: string, asked: string, pointer: string) {
      if (isTypedAgain(typed, asked)) return;
      const detail = `Type “${asked}” to say that you mean it.`;
      throw new AppError('not-valid', 'Nothing was deleted.', [{ pointer, detail }]);
    },
    /** @throws last-instructor */
    person(of: 'account' | 'person', personId: string, isAdministrator: boolean): Receipt {
      assertReplaceable(personId, isAdministrator);
      presence.forget(personId);
      return done(of, () => erasures.erasePerson(personId));
    },
    course: (courseId: string): Receipt => done('course', () => erasures.eraseCourse(courseId)),
    /** Courses whose day is over. Answers how many. */
    dueCourses(): number {
      const due = erasures.dueCourses(deps.now().toISOString());
      for (const courseId of due) done('course', () => erasures.eraseCourse(courseId));
      return due.length;
    },
  };
}

/** “4821-0937-5510” */
function receiptNumber(): string {
  const digits = [...crypto.getRandomValues(new Uint32Array(3))].map((word) => String(word % 10_000));
  return digits.map((part) => part.padStart(4, '0')).join('-');
}
