import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { newAssignment } from '#shared/assignments/assignment.ts';
import { newPeerReview } from '#shared/assignments/peer-review.ts';
import type { Course } from '#shared/courses/course.ts';
import type { HourBoard, HourPhase } from '#shared/reviews/class-hour.ts';
import { defaultRubric } from '#shared/rubric/presets/index.ts';
import { freePort, runProduct, untilHealthy } from '../../support/product.ts';
import { heading, row } from '../figures.ts';
import { createCallers, type Device, forEach, percentiles } from './class-of-callers.ts';
import { HourStream } from './hour-stream.ts';
import { createStudentWork, type Student } from './student.ts';

const students = Number(process.env.STUDENTS ?? 300);
/** How many do something at the same moment: the others think. */
const atOnce = 24;
/** Every so many milliseconds some connections are cut. */
const cutEvery = 400;
/** Milliseconds for the whole hour. */
const budget = 240_000;

/** A class hour of 300 on one machine: joining, mapping, reviewing and reading, everybody with a live stream. */
export async function benchHour() {
  const { status } = spawnSync(process.execPath, ['server/cli/build-if-needed.mjs'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The product could not be built.');
  heading(`A class hour of ${students}, ms; load of the machine before ${loadavg()[0]?.toFixed(1)}`);
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-hour-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { child, output } = runProduct({
    ...{ PORT: String(port), GROUNDWORK_DB: join(folder, 'hour.db'), LOG_LEVEL: 'warn' },
    // Each device has an address of its own, as in a school; the bench stands for the proxy that says so.
    GROUNDWORK_PROXIES: '1',
  });
  let most = 0;
  const memory = () => {
    const now = memoryOf(child.pid);
    most = Math.max(most, now);
    return now;
  };
  const watch = setInterval(memory, 500);
  try {
    await untilHealthy(origin, child, output);
    await runHour(origin, /\/setup#(\S+)/.exec(output())?.[1] ?? '', memory);
    row('memory of the server, MB', { most });
  } finally {
    clearInterval(watch);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  }
}

async function runHour(origin: string, token: string, memory: () => number) {
  const callers = createCallers(origin);
  const instructor = callers.device();
  const { assignmentId, course } = await setUp(instructor, token);
  const at = `/assignments/${assignmentId}`;
  const url = `${origin}/api${at}/hour/live`;
  const work = createStudentWork(assignmentId);
  const began = performance.now();
  row('memory of the server, MB', { idle: memory() });

  await instructor.ask('start the hour', 'POST', `${at}/hour`);
  const board = new HourStream(url, instructor.headers());
  await board.open();
  const streams: HourStream[] = [];
  const everybody = Array.from({ length: students }, (_, index): Student => {
    return { name: `Student ${String(index + 1).padStart(3, '0')}`, device: callers.device() };
  });
  await forEach(everybody, atOnce, async (student) => {
    await work.join(student, course.joinCode ?? '');
    const stream = new HourStream(url, student.device.headers());
    streams.push(stream);
    await stream.open();
  });
  row('everybody is there after, s', { seconds: since(began) });
  row('memory of the server, MB', { [`with ${streams.length} streams`]: memory() });

  let turn = 0;
  const cutting = setInterval(() => {
    for (let cut = 0; cut < 3; cut++) streams[(turn++ * 37) % streams.length]?.cut();
  }, cutEvery);
  const phases: Partial<Record<HourPhase, number[]>> = {};
  async function moveTo(phase: HourPhase) {
    const { hour } = await instructor.ask<HourBoard>('board', 'GET', `${at}/hour`);
    const asked = performance.now();
    const move = { phase, endsAt: null, moves: false, edition: hour?.edition ?? 0 };
    await instructor.ask(`move to ${phase}`, 'PATCH', `${at}/hour`, move);
    const answered = performance.now();
    row(`moved to ${phase}, answered after`, { ms: answered - asked });
    const isPhase = ({ name, data }: HourStream['heard'][number]) =>
      name === 'phase' && data.includes(`"phase":"${phase}"`);
    await until(() => streams.every(({ heard }) => heard.some(isPhase)));
    // Those whose connection is cut at the moment hear it when they are back: all of them are in the figures.
    phases[phase] = streams.map(({ heard }) => Math.max(0, (heard.find(isPhase)?.at ?? NaN) - answered));
  }

  await moveTo('mapping');
  await forEach(everybody, atOnce, work.map);
  row('everybody has a map after, s', { seconds: since(began) });
  await moveTo('reviewing');
  let [written, read] = [0, 0];
  await forEach(everybody, atOnce, async (student) => {
    const sent = await work.review(student);
    written += sent;
  });
  row('every review is sent after, s', { seconds: since(began), reviews: written });
  await moveTo('reading');
  await forEach(everybody, atOnce, async (student) => {
    const rated = await work.read(student);
    read += rated;
  });
  row('every review is rated after, s', { seconds: since(began), reviews: read });
  await moveTo('ended');
  clearInterval(cutting);

  const last = await instructor.ask<HourBoard>('board', 'GET', `${at}/hour`);
  await until(() => board.heard.at(-1)?.id === last.number);
  const numbers = await Promise.all(
    everybody.map(({ device }) => device.ask<{ number: number }>('what to do now', 'GET', `${at}/hour`)),
  );
  await until(() => streams.every(({ heard }) => heard.length >= 9)).catch(() => undefined);
  // Each student: five phases, and joined, mapping, reviewing, reading.
  const lost = [...streams.map((stream) => stream.lost(9)), board.lost(last.number)];
  const delays = Object.entries(phases);
  for (const [phase, samples] of delays) row(`${phase}: from the answer to everybody`, percentiles(samples));
  row('an event, from its answer', percentiles(delays.flatMap(([, samples]) => samples)));
  for (const [kind, samples] of callers.times) if (samples.length > 50) row(kind, percentiles(samples));
  const seconds = since(began);
  row('lost events', {
    lost: lost.reduce((sum, count) => sum + count, 0),
    'of students': streams.reduce((sum, { heard }) => sum + heard.length, 0),
    'of the board': board.heard.length,
    cuts: streams.reduce((sum, { cuts }) => sum + cuts, 0),
    'refused streams': streams.reduce((sum, { refusals }) => sum + refusals.length, 0),
  });
  row('failed requests', {
    failed: callers.failures.length,
    of: [...callers.times.values()].reduce((sum, { length }) => sum + length, 0),
  });
  row('the whole hour', { seconds, held: seconds * 1000 < budget ? 'yes' : 'no' });
  for (const stream of [board, ...streams]) stream.close();
  if (callers.failures.length > 0) throw new Error(callers.failures.slice(0, 5).join('\n'));
  if (lost.some((count) => count > 0)) throw new Error('Events were lost.');
  if (numbers.some(({ number }) => number !== 9)) throw new Error('Somebody heard more or less than others.');
}

/** An administrator, a course and a published assignment whose reviews are written in a class hour. */
async function setUp(instructor: Device, token: string) {
  const email = 'iris.instructor@school.example';
  await instructor.ask('set up', 'POST', '/setup', {
    ...{ token, name: 'Iris Instructor', email, password: 'a long password of words' },
  });
  const course = await instructor.ask<Course>('set up', 'POST', '/courses', {
    ...{ id: nanoid(), title: 'Buses', timeZone: 'UTC' },
  });
  const assignmentId = nanoid();
  const peerReview = { ...newPeerReview(), schedule: 'live' };
  await instructor.ask('set up', 'POST', `/courses/${course.id}/assignments`, {
    ...{ id: assignmentId, ...newAssignment('UTC', defaultRubric), title: 'Buses', peerReview },
  });
  await instructor.ask('set up', 'POST', `/assignments/${assignmentId}/publish`);
  return { assignmentId, course };
}

function since(began: number): number {
  return (performance.now() - began) / 1000;
}

/** @throws after half a minute */
async function until(isSo: () => boolean) {
  const end = performance.now() + 30_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error('It did not come about in half a minute.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Resident, in MB; NaN where there is no /proc. */
function memoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  } catch {
    return Number.NaN; // not Linux, or it has ended
  }
}
