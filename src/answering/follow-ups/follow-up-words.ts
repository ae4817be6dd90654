import { monthPattern } from '../facts/months.ts';

/*
 * The small words by which people lean on what was said before, in English, German and Dutch. Lists are in lower case. What is not
 * listed is not taken for a follow-up: a question that stands alone must stay as it is.
 */

/** How a question opens that carries on: "And in Germany?", "What about Dell?", "Wie sieht es in Indien aus?". */
export const openings: readonly RegExp[] = [
  /^(?:and|but|und|aber|en|maar)\s+(?:(?:what|how)\s+about|was\s+ist\s+mit|wie\s+(?:ist|steht|sieht)\s+es\s+mit|hoe\s+(?:zit|staat)\s+het\s+met|wat\s+(?:is\s+er\s+met|met))\s+(?<rest>.+)$/iu,
  /^(?:what|how)\s+about\s+(?<rest>.+)$/iu,
  /^was\s+ist\s+mit\s+(?<rest>.+)$/iu,
  /^(?:und\s+)?wie\s+(?:ist|steht)\s+es\s+(?:mit\s+)?(?<rest>.+)$/iu,
  /^(?:und\s+)?wie\s+sieht\s+es\s+(?:mit\s+)?(?<rest>.+)\s+aus$/iu,
  /^(?:en\s+)?hoe\s+(?:zit|staat)\s+het\s+(?:met\s+)?(?<rest>.+)$/iu,
  /^(?:and|but|or|und|aber|oder|en|maar|of)\s+(?<rest>.+)$/iu,
];

/** Adverbs that ask; what a bare one asks about is the question before it. */
export const askingAdverbs: ReadonlySet<string> = wordSet(
  'when where why how wann wo warum weshalb wieso wanneer waar waarom hoe',
);

/** Whole questions of a question word: "Since when?", "Wie viel?", "Door wie?". */
export const bareQuestions: ReadonlySet<string> = new Set(
  [
    'when|where|why|how|who|whom|how much|how many|how long|since when|until when|by whom|with whom|for whom|what for|where exactly|when exactly|why not|for how much|in which year',
    'wann|wo|warum|weshalb|wieso|wie|wer|wen|wem|wie viel|wie viele|wieviel|wie lange|seit wann|bis wann|von wem|mit wem|für wen|wozu|wofür|woher|wohin|wann genau|wo genau|warum nicht|in welchem jahr',
    'wanneer|waar|waarom|hoe|wie|hoeveel|hoelang|hoe lang|sinds wanneer|tot wanneer|door wie|met wie|voor wie|waarvoor|waarvandaan|waarheen|wanneer precies|waar precies|waarom niet|in welk jaar',
  ].flatMap((list) => list.split('|')),
);

/** Words that a full question has and a bare "Germany" or "in 2015" has not. */
export const verbsAndQuestionWords: ReadonlySet<string> = wordSet(
  `who whom whose what when where why how which did do does is are was were has have had can could will would shall should may might must be been said says
  wer wen wem wessen was wann wo warum weshalb wieso wie welche welcher welches welchen welchem ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte soll sollte muss gibt gab es
  wie wat wanneer waar waarom hoe welk welke hoeveel zijn heeft hebben had hadden wordt worden werd werden kan kunnen kon zal zullen zou moet deed doet er
  i you we they he she it ich du wir ihr ik jij je wij we ze`,
);

export const prepositions: ReadonlySet<string> = wordSet(
  `in at on from for by with to of about before after since until during under near into among between against
  im am bei beim von vom für mit zu zum zur nach aus vor seit bis während unter über gegen ab an auf durch
  op bij van voor met naar uit sinds tot vanaf tijdens onder over tegen aan door`,
);

export const determiners: ReadonlySet<string> = wordSet(
  `the a an this that these those its their his her
  der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem seine seinen ihre ihren sein ihr
  de het een deze dit dat zijn haar hun`,
);

/** What is asked for, and so not what is talked of: "how many members", "welche Firma". */
export const quantifiers: ReadonlySet<string> = wordSet(
  'many much which what viel viele wieviel wieviele welche welcher welches welchen welchem hoeveel welk welke',
);

/** After these a pronoun means what the question itself has named. */
export const subordinators: Readonly<Record<FollowUpLanguage, ReadonlySet<string>>> = {
  en: wordSet('that if whether because although while after before when once until unless since'),
  de: wordSet('dass ob weil obwohl während nachdem bevor wenn als bis falls sobald'),
  nl: wordSet('dat of omdat hoewel terwijl nadat voordat als toen tot zodra'),
};

export type FollowUpLanguage = 'en' | 'de' | 'nl';

/** Question words, and verbs that begin a question: what begins otherwise is no question to be carried on. */
export const questionOpenings: ReadonlySet<string> = wordSet(
  `who whom whose what when where why how which did do does is are was were has have had can could will would should
  wer wen wem wessen was wann wo warum weshalb wieso wie welche welcher welches welchen welchem ist sind war waren hat haben hatte wird werden wurde wurden kann können soll muss
  wie wat wanneer waar waarom hoe welk welke hoeveel zijn heeft hebben had wordt werd werden kan zal zou moet noemde noemt zei bij met voor van aan door in von mit für bei an auf
  by with for from at on to
  waarvan waarmee waarin waarop waarover waaraan waaruit waardoor wiens womit wovon woran worin worauf worüber wodurch wogegen wohin woher wofür wozu worum`,
);

/** Questions that ask who, whose answer is whom the next question may speak of. */
export const whoQuestion: Readonly<Record<string, RegExp>> = {
  en: /^(?:who|which\s+(?:company|firm|man|woman|person|politician))\b/iu,
  de: /^(?:wer|wem|wen|welche\s+Firma|welches\s+Unternehmen|wie\s+heißt)\b/iu,
  nl: /^(?:wie|welk\s+bedrijf|welke\s+firma|hoe\s+heet)\b/iu,
};

/** The name of a month, in full, and nothing else. */
export const months = new RegExp(`^${monthPattern}$`, 'iu');

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}
