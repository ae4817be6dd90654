import { isStopWord } from '../../retrieval/words/stop-words.ts';
import { splitWords } from '../../retrieval/words/words.ts';
import { type FollowUpLanguage, questionOpenings, subordinators } from './follow-up-words.ts';
import { type NameKnowledge, namesIn } from './names.ts';

/** A word of a question that stands for something named before it. */
export interface Pronoun {
  /** UTF-16 offsets into the question; the same where it stands for what was told as a whole and cannot be replaced. */
  readonly start: number;
  readonly end: number;
  /** Where its phrase begins: "after that". */
  readonly from: number;
  /** `person`: he. `company`: this company. `thing`: it. `any`: they, ze. `event`: after that. */
  readonly means: 'person' | 'company' | 'thing' | 'any' | 'event';
  readonly isPossessive: boolean;
}

/**
 * The pronouns of a question that lean on what was said before. None where the question has named something before them, or where they may
 * mean something in the question itself ("Which companies say that they …?"), or nothing ("How long does it take to …?").
 */
export function leaningPronouns(
  question: string,
  language: FollowUpLanguage,
  knowledge: NameKnowledge,
): readonly Pronoun[] {
  const words = splitWords(question);
  if (words.length > mostWords || !isQuestion(question) || empty[language].test(question)) {
    return [];
  }
  const found = patterns[language].flatMap(({ pattern, means, isPossessive = false }) =>
    [...question.matchAll(pattern)].map((match): Pronoun => {
      const start = match.index + match[0].lastIndexOf(match[1] ?? match[0]);
      return { start, end: start + (match[1] ?? match[0]).length, from: match.index, means, isPossessive };
    }),
  );
  const inOrder = found.sort((a, b) => a.start - b.start);
  const [first] = inOrder;
  if (first === undefined) return [];
  const before = question.slice(0, first.from).replace(/^(?:and|but|so|und|aber|en|maar)\s+/iu, '');
  const named = namesIn(question, language, knowledge).some(({ end }) => end <= first.start);
  const ownSense = splitWords(before).some(
    (one, at) => subordinators[language].has(one.text) && (at > 0 || question.slice(first.end).includes(',')),
  );
  const counted = first.means === 'any' && asksForSome[language].test(before) && !auxiliary.test(before);
  const owned = first.isPossessive && splitWords(before).some((one) => saysSomething(one.text, language));
  return named ||
    ownSense ||
    owned ||
    counted ||
    /[,;:"“„«]/u.test(before) ||
    introduces[language].test(before)
    ? []
    : inOrder;
}

/** "How many people … them" means these people, "Which chips did they …" does not. */
const asksForSome: Readonly<Record<FollowUpLanguage, RegExp>> = {
  en: /^(?:which|how\s+many|what)\s+\p{Ll}/iu,
  de: /^(?:welche\p{Ll}?|wie\s+viele)\s+\p{L}/iu,
  nl: /^(?:welke?|hoeveel)\s+\p{Ll}/iu,
};
const auxiliary =
  /\b(?:did|do|have|had|are|were|will|would|can|could|haben|hatten|sind|waren|werden|wollen|können|hebben|hadden|zijn|waren|zullen|kunnen|betaalden|zahlten)\s+$/iu;

/** What is someone's stands after its owner, if the question names one: "Which university has its origins …?". */
function saysSomething(one: string, language: FollowUpLanguage): boolean {
  return !isStopWord(one, language) && !questionOpenings.has(one);
}

/** Longer questions say by themselves what they are about. */
const mostWords = 14;

/** Whether a text asks something: by its mark, or by how it begins. */
export function isQuestion(text: string): boolean {
  return text.trimEnd().endsWith('?') || questionOpenings.has(splitWords(text)[0]?.text ?? '');
}

interface PronounPattern {
  readonly pattern: RegExp;
  readonly means: Pronoun['means'];
  readonly isPossessive?: boolean;
}

const companyNouns = {
  en: 'company|firm|corporation|maker|manufacturer|group|foundation|organi[sz]ation|party|club|bank',
  de: 'Firma|Unternehmen|Konzern|Hersteller|Gruppe|Stiftung|Partei|Verein|Bank|Gesellschaft',
  nl: 'bedrijf|firma|onderneming|concern|fabrikant|groep|stichting|partij|club|bank|organisatie',
};
const thingNouns = {
  en: 'deal|purchase|takeover|acquisition|agreement|partnership|alliance|chip|processor|server|servers|product|machine|lawsuit|case|division|business|building|museum|plan|law|book|film',
  de: 'Geschäft|Kauf|Übernahme|Vertrag|Partnerschaft|Allianz|Chip|Prozessor|Server|Produkt|Maschine|Klage|Fall|Sparte|Gebäude|Museum|Plan|Gesetz|Buch|Film',
  nl: 'deal|aankoop|overname|akkoord|partnerschap|alliantie|chip|processor|server|servers|product|machine|rechtszaak|zaak|tak|gebouw|museum|plan|wet|boek|film',
};
const personNouns = {
  en: 'man|woman|person|politician|manager|minister|author',
  de: 'Mann|Frau|Person|Politiker|Politikerin|Manager|Managerin|Minister|Ministerin|Autor|Autorin',
  nl: 'man|vrouw|persoon|politicus|manager|minister|schrijver|schrijfster',
};
const these = { en: '(?:this|that|these|those)', de: '(?:dies\\w*|jene\\w*)', nl: '(?:deze|die|dit|dat)' };

/** A word by itself, as letters around it would make it another. */
function word(text: string, flags = 'giu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${text})(?![\\p{L}\\p{N}'’-])`, flags);
}

function namedByNoun(language: FollowUpLanguage): readonly PronounPattern[] {
  const flags = language === 'de' ? 'gu' : 'giu';
  return [
    { pattern: word(`(${these[language]}\\s+(?:${companyNouns[language]}))`, flags), means: 'company' },
    { pattern: word(`(${these[language]}\\s+(?:${thingNouns[language]}))`, flags), means: 'thing' },
    { pattern: word(`(${these[language]}\\s+(?:${personNouns[language]}))`, flags), means: 'person' },
  ];
}

const patterns: Readonly<Record<FollowUpLanguage, readonly PronounPattern[]>> = {
  en: [
    { pattern: word('he|she|him'), means: 'person' },
    { pattern: word('(his|her)(?=\\s+\\p{Ll})'), means: 'person', isPossessive: true },
    { pattern: word('her(?!\\s+\\p{L})'), means: 'person' },
    { pattern: word('they|them'), means: 'any' },
    {
      pattern: word(
        `(the\\s+(?:company|firm))(?=\\s*\\?*$|\\s+\\p{Ll}+(?:\\s+\\p{Ll}+)?\\s*\\?*$)(?!\\s+(?:that|which|who|of|with|behind)\\b)`,
      ),
      means: 'company',
    },
    { pattern: word('(there)(?=\\s*\\?*$)'), means: 'event' },
    { pattern: word('(their)(?=\\s+\\p{L})'), means: 'any', isPossessive: true },
    { pattern: word('it'), means: 'thing' },
    { pattern: word('(its)(?=\\s+\\p{L})'), means: 'thing', isPossessive: true },
    ...namedByNoun('en'),
    {
      pattern:
        /\b(?:after|before|about|of|with|for|from|since|without|despite)\s+(that|this|those|these)(?=\s*\?*\s*$)/giu,
      means: 'event',
    },
    {
      pattern:
        /^(?:and\s+)?(?:when|where|why|who|how|what)\s+(?:was|is|did|were)\s+(that|this)(?=(?:\s+happen\w*)?\s*\?*\s*$)/giu,
      means: 'event',
    },
    {
      pattern: /^(?:and\s+)?(?:what|who)\s.*\b(afterwards|thereafter|then)(?=\s*\?*\s*$)/giu,
      means: 'event',
    },
  ],
  de: [
    { pattern: word('(?<!^)(?:er|ihn|ihm)', 'gu'), means: 'person' },
    { pattern: word('(?<!^)sie', 'gu'), means: 'any' },
    {
      pattern: word('(?<!^)(?:seine[mnrs]?|sein)(?=\\s+\\p{Lu})', 'gu'),
      means: 'person',
      isPossessive: true,
    },
    { pattern: word('(?<!^)(?:ihre[mnrs]?|ihr)(?=\\s+\\p{Lu})', 'gu'), means: 'any', isPossessive: true },
    {
      pattern:
        /(?<=\b(?:kostete|kostet|hat|hatte|wurde|wird|war|gehört|gehörte|kaufte|baute|verkaufte)\s)es(?=\s*(?:\?|$|ge\p{Ll}|\p{Ll}+t\b))/gu,
      means: 'thing',
    },
    ...namedByNoun('de'),
    {
      pattern: word(
        '(das\\s+Unternehmen|die\\s+Firma|der\\s+Konzern)(?=\\s*\\?*$|\\s+\\p{Ll}+\\s*\\?*$)',
        'gu',
      ),
      means: 'company',
    },
    { pattern: word('(dort)(?=\\s*\\?*$|\\s+\\p{Ll}+\\s*\\?*$)'), means: 'event' },
    {
      pattern: word('(?:danach|davor|daraufhin|dafür|davon|darüber|dagegen|damit|daran|darauf)(?![^,]*,)'),
      means: 'event',
    },
    {
      pattern:
        /^(?:und\s+)?(?:wann|wo|warum|wie|wer)\s+(?:war|ist|geschah|passierte|hat|macht\p{Ll}*)\s+(das)(?=(?:\s+(?:passiert|geschehen|getan|gemacht|gesagt|so))?\s*\?*\s*$)/giu,
      means: 'event',
    },
  ],
  nl: [
    { pattern: word('hij|hem'), means: 'person' },
    { pattern: word('zij|ze'), means: 'any' },
    { pattern: word('(haar|hun)(?=\\s+\\p{L})'), means: 'any', isPossessive: true },
    { pattern: word('hen'), means: 'any' },
    {
      pattern: /(?<=\s)het(?=\s*(?:\?|$|(?:ge|be|ver|over|op)\p{Ll}+(?:d|t|en)\s*\?*\s*$))/giu,
      means: 'thing',
    },
    ...namedByNoun('nl'),
    { pattern: word('(het\\s+bedrijf)(?=\\s*\\?*$|\\s+\\p{Ll}+\\s*\\?*$)'), means: 'company' },
    { pattern: word('(daar)(?=\\s*\\?*$)'), means: 'event' },
    {
      pattern: word('daarna|daarvoor|daarmee|daarover|daarvan|ervoor|ervan|ermee|erover|eraan'),
      means: 'event',
    },
    {
      pattern:
        /^(?:en\s+)?(?:wanneer|waar|waarom|hoe|wie)\s+(?:was|is|gebeurde|deed|deden)\s+(dat)(?=(?:\s+gebeurd)?\s*\?*\s*$)/giu,
      means: 'event',
    },
  ],
};

/** Where "it" stands for nothing. */
const empty: Readonly<Record<FollowUpLanguage, RegExp>> = {
  en: /\bit\s+(?:that|is|was|rain\w*|snow\w*|seems?)\b|\b(?:is|was|be)\s+it\s+(?:true|false|possible|likely|known|clear|legal|illegal|safe|worth|important|necessary|raining|snowing|time|called|that|ok|okay|allowed|good|bad|normal|a)\b|\bit\s+(?:takes?|costs?|means?|helps?|makes\s+sense)\b.*\bto\b|\bwhat\s+time\s+is\s+it\b|\bhow(?:'s|\s+is)\s+it\s+going\b|\bwhat\s+is\s+it\s+like\b/iu,
  de: /\b(?:gibt|gab|geht|ging|handelt|regnet|schneit|heißt|kommt|steht|stimmt|gilt)\s+es\b|\bes\s+(?:gibt|gab|geht|ging|sich|regnet|heißt|stimmt|gilt)\b|\b(?:ist|war)\s+es\s+(?:wahr|möglich|richtig|üblich|wichtig|nötig|so|erlaubt)\b/iu,
  nl: /\b(?:gaat|ging|regent|klopt|duurt|duurde)\s+het\b|\bhet\s+(?:om|gaat|ging|regent|klopt)\b|\b(?:is|was)\s+het\s+(?:waar|mogelijk|zo|belangrijk|nodig|toegestaan|dat)\b/iu,
};

/** Where the question itself introduces something that the pronoun may mean. */
const introduces: Readonly<Record<FollowUpLanguage, RegExp>> = {
  en: /\b(?:an?|some|any|every|each|most)\s+\p{Ll}|\b(?:and|or|but|one|someone|somebody)\s/iu,
  de: /\b(?:ein|eine[mnrs]?|jede[mnrs]?|manche\p{Ll}?|alle)\s+\p{L}|\s(?:und|oder|aber|sondern|man|jemand|wir)\s/iu,
  nl: /\b(?:een|elke?|iedere?|sommige|alle)\s+\p{Ll}|\s(?:en|of|maar|men|iemand|je|we)\s/iu,
};
