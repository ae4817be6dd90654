import { primaryLanguage } from '../../articles/primary-language.ts';

/** What would answer a question, as far as its words tell. */
export type QuestionKind = 'figure' | 'time' | 'person' | 'place' | 'reason' | 'other';

/** By the question words of English, German and Dutch; what none of them fits, or another language, is `other`. */
export function questionKind(question: string, language: string): QuestionKind {
  const patterns = kinds[primaryLanguage(language)] ?? [];
  return patterns.find(([, pattern]) => pattern.test(question))?.[0] ?? 'other';
}

type Patterns = readonly (readonly [QuestionKind, RegExp])[];

function pattern(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
}

const kinds: Readonly<Record<string, Patterns>> = {
  en: [
    ['time', pattern('when|(?:what|which) (?:years?|dates?|months?|days?|century|decades?|time)')],
    [
      'figure',
      pattern(
        'how (?:many|much|old|long|tall|high|large|big|far|fast|deep|heavy|often|wide)|what (?:percent|percentage|number|amount|proportion|population|height|length|size|price|share)',
      ),
    ],
    ['person', pattern('who|whom|whose')],
    ['place', pattern('where|(?:what|which) (?:country|city|place|state|location|continent|region|town)')],
    ['reason', pattern('why|what caused|what causes')],
  ],
  de: [
    ['time', pattern('wann|welche[mnrs]? (?:jahre?n?|datum|monat|tag|jahrhundert|jahrzehnt)')],
    [
      'figure',
      pattern(
        'wie ?viele?[nr]?|wie (?:lange?|gro(?:ss|ß)|hoch|alt|weit|schnell|oft|tief|schwer|breit|teuer)|welche[nr]? (?:anzahl|höhe|summe|prozentsatz|anteil|preis)',
      ),
    ],
    ['person', pattern('wer|wem|wen|wessen')],
    [
      'place',
      pattern('wo|wohin|woher|welche[mnrs]? (?:land|ländern|stadt|städten|ort|staat|kontinent|region)'),
    ],
    ['reason', pattern('warum|wieso|weshalb')],
  ],
  nl: [
    ['time', pattern('wanneer|welke? (?:jaar|jaren|datum|maand|dag|eeuw)')],
    [
      'figure',
      pattern(
        'hoeveel|hoe (?:lang|oud|groot|hoog|ver|snel|vaak|diep|zwaar|breed|duur)|welk (?:aantal|bedrag|percentage|deel)',
      ),
    ],
    ['person', pattern('wie|wiens')],
    ['place', pattern('waar|welke? (?:land|landen|stad|steden|plaats|staat|regio)')],
    ['reason', pattern('waarom')],
  ],
};
