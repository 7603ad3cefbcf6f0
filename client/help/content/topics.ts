import type { HelpTopic } from '../help-topic.ts';
import { administrators } from './administrators.ts';
import { instructors } from './instructors.ts';
import { students } from './students.ts';

/** Every help page, in the order in which they are listed. */
export const topics: readonly HelpTopic[] = [students, instructors, administrators];
