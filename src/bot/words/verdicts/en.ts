import type { VerdictWords } from './words.ts';

export const enVerdicts: VerdictWords = {
  good: 'Good',
  wrong: 'Wrong',
  thanksForGood: 'Thank you: noted as a good answer.',
  thanksForWrong: 'Thank you: noted as a wrong answer.',
  whatIsKept:
    'I keep the question, the verdict, the day and which quotes of which index were shown, so that my answers can be measured; not who you are. Whoever presses again changes the verdict on this answer.',
  notKept: 'I can no longer read which question this answers, so nothing was noted. Please ask again.',
};
