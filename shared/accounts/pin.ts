import * as z from 'zod/mini';
import { personNameSchema } from '#shared/essay/essay.ts';

/** A PIN as somebody writes it to come in; those of four digits are from before. */
export const writtenPinSchema = z
  .string()
  .check(z.trim(), z.regex(/^[\p{L}\d]{4,32}$/u, 'A PIN has six letters or digits or more.'));

/** For pupils without e-mail, on whatever device they sit at. */
export const pinSignInSchema = z.strictObject({
  joinCode: z.string().check(z.maxLength(20)),
  name: personNameSchema,
  pin: writtenPinSchema,
});

/** A PIN that somebody chooses: a class list and one obvious PIN would open somebody’s place. */
export const newPinSchema = z.string().check(
  z.trim(),
  z.regex(/^[\p{L}\d]{6,32}$/u, 'A PIN has six to 32 digits or letters, without spaces.'),
  z.refine((pin) => !isObviousPin(pin), {
    error: 'That is among the first that somebody would try. Take one without a pattern.',
  }),
);

/** What is asked of a new one. */
export const newPinWords = 'Six or more digits or letters, without a pattern like 123456.';

/** Case makes no difference, nor how a letter with an accent is made up. */
export function pinKey(pin: string): string {
  return pin.trim().normalize('NFC').toLowerCase();
}

/** One sign over and over, two or three in turn, or signs that follow each other: 000000, 121212, 123123, 654321. */
export function isObviousPin(pin: string): boolean {
  const signs = [...pinKey(pin)];
  for (const turn of [1, 2, 3])
    if (signs.length >= 2 * turn && signs.every((sign, at) => sign === signs[at % turn])) return true;
  return [1, -1].some((step) =>
    signs.every((sign, at) => at === 0 || follows(signs[at - 1] ?? '', sign, step)),
  );
}

/** After 9 comes 0, so that 567890 is a row too. */
function follows(sign: string, next: string, step: number): boolean {
  if (/^\d\d$/.test(sign + next)) return (Number(sign) + step + 10) % 10 === Number(next);
  return next.codePointAt(0) === (sign.codePointAt(0) ?? 0) + step;
}

/** What to think of while one is chosen; empty when nothing strikes. */
export function newPinHint(pin: string): string {
  return isDate(pin.trim())
    ? 'That looks like a date. Classmates may know your birthday: another one is safer.'
    : '';
}

/** Day, month and year or the other way round, with two or four digits for the year. */
function isDate(pin: string): boolean {
  const forms = [
    /^(?<day>\d\d)(?<month>\d\d)(?:19|20)?\d\d$/,
    /^(?<month>\d\d)(?<day>\d\d)(?:19|20)?\d\d$/,
    /^(?:19|20)?\d\d(?<month>\d\d)(?<day>\d\d)$/,
  ];
  return forms.some((form) => {
    const { day, month } = form.exec(pin)?.groups ?? {};
    const [days, months] = [Number(day ?? 0), Number(month ?? 0)];
    return days >= 1 && days <= 31 && months >= 1 && months <= 12;
  });
}
