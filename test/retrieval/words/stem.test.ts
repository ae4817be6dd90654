import { expect, it } from 'vitest';
import { stem } from '../../../src/retrieval/words/stem.ts';

it.each([
  ['straße', 'strasse', 'de'],
  ['łukasz', 'lukasz', 'en'],
  ['øresund', 'oresund', 'und'],
  ['diyarbakır', 'diyarbakir', 'tr'],
  ['İstanbul'.toLowerCase(), 'istanbul', 'tr'],
  ['bedriftene', 'bedrift', 'nb'],
])('finds %s by %s', (written, typed, language) => {
  expect(stem(written, language)).toBe(stem(typed, language));
});
