import { describe, expect, it } from 'vitest';
import { isObviousPin, newPinHint, newPinSchema, pinKey, writtenPinSchema } from '#shared/accounts/pin.ts';

describe('PINs', () => {
  it.each(['123456', '654321', '567890', '000000', '121212', '123123', 'abcdef', 'AAAAAA'])(
    'do not begin as %s',
    (pin) => {
      expect(isObviousPin(pin)).toBe(true);
      expect(newPinSchema.safeParse(pin).success).toBe(false);
    },
  );

  it.each(['471108', '258014', 'otter7', 'Übung12', '112358'])('may be %s', (pin) => {
    expect(newPinSchema.safeParse(pin).success).toBe(true);
  });

  it.each(['4711', '47110', 'a b c d', 'otter!', ''])('are not made as %j', (pin) => {
    expect(newPinSchema.safeParse(pin).success).toBe(false);
  });

  it('of four digits are still taken when they are written', () => {
    expect(['4711', ' 471108 ', '471'].map((pin) => writtenPinSchema.safeParse(pin).success)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each(['240811', '24082011', '082411', '20110824', '110824'])('like the date %s get a hint', (pin) => {
    expect(newPinHint(pin)).toContain('birthday');
  });

  it.each(['470299', '993377', 'otter7'])('like %s get none', (pin) => {
    expect(newPinHint(pin)).toBe('');
  });

  it('are the same in capitals and with accents made up of two signs', () => {
    expect(pinKey(' Otter\u00DC7')).toBe(pinKey('OTTERU\u03087'));
  });
});
