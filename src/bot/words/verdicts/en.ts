import type { VerdictWords } from './words.ts';

export const enVerdicts: VerdictWords = {
  good: 'Good',
  wrong: 'Wrong',
  thanksForGood: 'Thank you: noted as a good answer.',
  thanksForWrong: 'Thank you: noted as a wrong answer.',
  whatIsKept:
    'I keep the question, the verdict, what you say of it, the time and which quotes of which index were shown, so that my answers can be measured; not who you are. Whoever presses again changes the verdict on this answer.',
  sayWhy: 'Say what is wrong',
  whyTitle: 'What is wrong with this answer?',
  whyLabel: 'What is wrong',
  whyKinds: {
    'wrong-quote': 'It quotes the wrong passage',
    'no-answer': 'It does not answer the question',
    outdated: 'It is out of date',
    other: 'Something else',
  },
  inYourWords: 'In your words, if you like',
  whyRefusal: 'What should I have found?',
  keptWithoutName: 'Kept with the question, without your name.',
  thanksForWhy: 'Thank you: noted with the verdict.',
  whyNotKept: 'Nobody calls this answer wrong any more, so nothing was noted.',
  notKept: 'I can no longer read which question this answers, so nothing was noted. Please ask again.',
};
