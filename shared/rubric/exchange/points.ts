import { mostPoints } from '../rubric.ts';

/** Points that a cell or a field says; null when it says none that a level can have. */
export type PointsRead = { readonly points: number; readonly isInexact: boolean } | null;

const plainNumber = /^\+?(\d+(?:[.,]\d+)?|[.,]\d+)\s*(?:points?|pts?\.?|marks?)?$/i;
/** “10-8” or “10 to >8 pts”: Canvas reads the first number. */
const range = /^(\d+(?:[.,]\d+)?)\s*(?:-|–|to)\s*>?\s*\d+(?:[.,]\d+)?\s*(?:points?|pts?\.?|marks?)?$/i;

/**
 * To hundredths, from 0 to the most that a level can have. A decimal comma is read as a point. Of a range the first
 * number counts; that, and a third decimal, makes it inexact.
 */
export function pointsIn(value: unknown): PointsRead {
  const text = typeof value === 'number' ? plainDigits(value) : typeof value === 'string' ? value.trim() : '';
  const whole = plainNumber.exec(text)?.[1];
  const digits = whole ?? range.exec(text)?.[1];
  if (digits === undefined) return null;
  const exact = Number(digits.replace(',', '.'));
  const points = Math.round(exact * 100) / 100;
  if (!Number.isFinite(points) || points > mostPoints) return null;
  return { points, isInexact: whole === undefined || points !== exact };
}

/** Scientific notation is no way to write points. */
function plainDigits(value: number): string {
  return Number.isFinite(value) && Math.abs(value) < 1e6 ? String(Number(value.toFixed(6))) : '';
}

/** Why `pointsIn` took nothing from it, in words that follow the name of the thing. */
export function pointsWanted(value: unknown): string {
  const said = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  return said === ''
    ? 'has no points'
    : `has “${said.slice(0, 40)}” for points; a number from 0 to ${mostPoints} is needed`;
}
