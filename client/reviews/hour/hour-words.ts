import {
  type HourCounts,
  type HourPhase,
  type HourStage,
  type HourTask,
  hourPhases,
} from '#shared/reviews/class-hour.ts';

export const phaseTitles: Readonly<Record<HourPhase, string>> = {
  joining: 'Joining',
  mapping: 'Mapping',
  reviewing: 'Reviewing',
  reading: 'Reading feedback',
  ended: 'Over',
};

export const stageTitles: Readonly<Record<HourStage, string>> = {
  joined: 'Joined',
  mapping: 'Mapping',
  reviewing: 'Reviewing',
  reading: 'Reading feedback',
};

/** What the class does now, as it is announced. */
export const phaseNews: Readonly<Record<HourPhase, string>> = {
  joining: 'The class hour has begun. The class is joining.',
  mapping: 'The class is mapping now.',
  reviewing: 'The class reviews now.',
  reading: 'The class reads its feedback now.',
  ended: 'The class hour is over.',
};

/** Where the class is, for whoever has nothing but this line to tell them. */
export function barTitle(phase: HourPhase): string {
  return `Class hour: ${phaseTitles[phase].toLowerCase()}`;
}

/** What a student does now or waits for: the sentence beside the button. */
export function taskSays(phase: HourPhase, task: HourTask): string {
  if (phase === 'ended') return 'Your map and your reviews stay, and you can go on with them.';
  switch (task.type) {
    case 'begin':
      return phase === 'joining'
        ? 'Wait until everybody is here, or start already.'
        : 'Say what you think in a map of your own.';
    case 'map':
      return phase === 'joining'
        ? 'Wait until everybody is here, or go on already.'
        : 'It is handed in for you, as it is, when the class moves on.';
    case 'review':
      return phase === 'reading'
        ? 'No review of your map is here yet. Finish yours meanwhile.'
        : 'Read the map, give each row a level and a reason, and send it.';
    case 'calibrate':
      return task.of === 1
        ? 'Before your reviews: judge a map that your instructor has judged too, and see where you differ.'
        : `Before your reviews: judge ${task.of} maps that your instructor has judged too. ${task.done} of ${task.of} done.`;
    case 'read':
      if (task.selfFirst)
        return 'You see more in what others say when you have looked at your own map first.';
      return 'Say how useful each is, and plan what you change.';
    case 'wait':
      return task.why;
  }
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** What the one button says; null where there is nothing to press. */
export function taskWords(task: HourTask): string | null {
  switch (task.type) {
    case 'begin':
      return 'Start your map';
    case 'map':
      return 'Go to your map';
    case 'review': {
      const which = ordinals[task.number - 1] ?? 'next';
      if (task.of === 1) return task.isBegun ? 'Go on with your review' : 'Write your review';
      return task.isBegun ? `Go on with your ${which} review` : `Review your ${which} map`;
    }
    case 'calibrate':
      if (task.of === 1) return 'Try your judgement first';
      return task.done === 0 ? 'Try your judgement first' : 'Try your judgement on the next map';
    case 'read':
      if (task.selfFirst) return 'Look at your own map first';
      return task.count === 1 ? 'Read your review' : `Read your ${task.count} reviews`;
    case 'wait':
      return null;
  }
}

/** Where it leads. */
export function taskPath(task: HourTask, assignmentId: string): string | null {
  switch (task.type) {
    case 'begin':
      return `/assignments/${assignmentId}`;
    case 'map':
      return `/essays/${task.essayId}`;
    case 'review':
      return `/reviews/${task.reviewId}`;
    case 'calibrate':
      return `/assignments/${assignmentId}/calibration`;
    case 'read':
      return `/assignments/${assignmentId}/received`;
    case 'wait':
      return null;
  }
}

/** Time that is left, as “4:05”, “1:02:00” or “0:00”. */
export function leftWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = (number: number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** “4:05 left”; when the time is over, for whoever leads by how much: “The time has been over for 2:10”. */
export function timeWords(left: number, isLead: boolean): string {
  if (left > 0) return `${leftWords(left)} left`;
  return isLead
    ? `The time has been over for ${leftWords(Math.floor(-left / 1000) * 1000)}`
    : 'The time is over';
}

/** “31 of 40 reviews sent”; empty while there is nothing to send. */
export function sentWords(phase: HourPhase, { given, sent }: Pick<HourCounts, 'given' | 'sent'>): string {
  const isTold = given > 0 && (phase === 'reviewing' || phase === 'reading');
  return isTold ? `${sent} of ${given} ${given === 1 ? 'review' : 'reviews'} sent` : '';
}

/** Asks before a class is moved: what will happen, in words. */
export type MoveWords = { readonly title: string; readonly what: readonly string[]; readonly act: string };

export function moveWords(from: HourPhase, to: HourPhase, counts: HourCounts): MoveWords {
  if (to === 'ended')
    return {
      title: 'End the class hour?',
      what: [
        'Maps and reviews stay as they are, and students can go on with them.',
        ...(counts.heldBack > 0 ? [`${many(counts.heldBack, 'review')} sent and not given out yet.`] : []),
        'You can go back a step afterwards.',
      ],
      act: 'End the hour',
    };
  if (isBack(from, to))
    return {
      title: `Back to “${phaseTitles[to]}”?`,
      what: [
        'Nothing is taken back: what was handed in, given out and released stays so.',
        ...(to === 'mapping' ? ['What is changed on a map now is not what its reviewers see.'] : []),
      ],
      act: 'Go back',
    };
  if (to === 'mapping')
    return {
      title: 'Move everybody to mapping?',
      what: ['Everybody sees a button that leads to their map. Whoever joins later can still begin.'],
      act: 'Move to mapping',
    };
  if (to === 'reviewing')
    return {
      title: 'Move everybody to reviewing?',
      what: [
        counts.toHandIn === 0
          ? 'Every map with something on it is handed in already.'
          : `${many(counts.toHandIn, 'map')} not handed in yet: handed in now, as ${counts.toHandIn === 1 ? 'it is' : 'they are'}, with a receipt.`,
        ...(counts.blank > 0
          ? [
              `${counts.blank} begun with nothing on the map: ${counts.blank === 1 ? 'it' : 'they'} can be reviewed by nobody.`,
            ]
          : []),
        counts.given === 0
          ? `Reviews are given out, of ${counts.handedIn + counts.toHandIn} maps.`
          : `${many(counts.given, 'review')} given out; what is missing is added.`,
      ],
      act: 'Move to reviewing',
    };
  return {
    title: 'Move everybody to reading feedback?',
    what: [
      `${counts.sent} of ${many(counts.given, 'review')} sent. Their authors get them at once, and those that follow when they are sent.`,
      'What was read stays read: this cannot be taken back.',
    ],
    act: 'Move to reading',
  };
}

function isBack(from: HourPhase, to: HourPhase): boolean {
  return hourPhases.indexOf(to) < hourPhases.indexOf(from);
}

/** As “1 review is”, “3 reviews are”. */
function many(count: number, one: string): string {
  return count === 1 ? `1 ${one} is` : `${count} ${one}s are`;
}
