import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearNames } from '../../src/articles/near-names.ts';

const names = ['Dateline sample desk', 'Dateline-Musterredaktion', 'Quay Courier', 'Écho du Port', 'IBM'];

describe('names near what was typed', () => {
  it.each([
    ['a letter left out', 'Dateline samle desk', ['Dateline sample desk']],
    ['a part of it', 'courier', ['Quay Courier']],
    ['no accents', 'echo du port', ['Écho du Port']],
    ['more than the name', 'The Quay Courier Ltd', ['Quay Courier']],
    ['another name', 'Zeitung', []],
    ['two letters, which stand in many names', 'er', []],
    ['nothing', '  ', []],
  ])('are found for %s', (_, typed, near) => {
    expect(nearNames(typed, names)).toEqual(near);
  });

  it('are at most three, the nearest first', () => {
    const many = ['Wire one', 'Wire', 'The wire two', 'Wire of the third kind'];
    expect(nearNames('wire', many)).toHaveLength(3);
    expect(nearNames('wire', many)[0]).toBe('Wire');
  });

  it('hold a name of six letters or more of which one was left out', () => {
    const word = fc.array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), { minLength: 6, maxLength: 20 });
    fc.assert(
      fc.property(word, fc.nat(), (letters, nth) => {
        const place = nth % letters.length;
        const typed = letters.filter((_, i) => i !== place).join('');
        expect(nearNames(typed, [letters.join('')])).toEqual([letters.join('')]);
      }),
    );
  });
});
