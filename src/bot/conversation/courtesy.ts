import { splitWords } from '../../retrieval/words/words.ts';
import { type catalogue, wordsFor } from '../words/catalogue.ts';
import type { Words } from '../words/words.ts';

/** A message that asks nothing of the archive, and the words of the language that it is polite in. */
export interface Courtesy {
  readonly kind: 'help' | 'greeting';
  readonly words: Words;
}

/** `null` for whatever says more than a greeting, thanks, praise or a call for help. `words` are tried first: "ok" is any language. */
export function readCourtesy(text: string, words: Words): Courtesy | null {
  const lower = text.toLowerCase();
  const said = splitWords(lower).map(({ start, end }) => lower.slice(start, end));
  if (said.length === 0 || said.length > mostWords) return null;
  const inWords = Object.entries(courtesies)
    .map(([code, known]) => ({ ...known, words: wordsFor(code) }))
    .toSorted((a, b) => Number(b.words === words) - Number(a.words === words))
    .find(({ help, greetings }) => said.every((word) => help.has(word) || greetings.has(word)));
  if (inWords === undefined) return null;
  return { kind: said.some((word) => inWords.help.has(word)) ? 'help' : 'greeting', words: inWords.words };
}

/** "Thank you very much indeed" is about as long as it gets. */
const mostWords = 5;

interface CourtesyWords {
  readonly help: ReadonlySet<string>;
  readonly greetings: ReadonlySet<string>;
}

function wordsOf(help: string, greetings: string): CourtesyWords {
  return { help: new Set(help.split(' ')), greetings: new Set(greetings.split(' ')) };
}

const courtesies: Readonly<Record<keyof typeof catalogue, CourtesyWords>> = {
  'en-GB': wordsOf(
    'help',
    'hi hiya hey hello howdy good morning evening night thanks thank you thx ty very much cheers please ok okay nice great cool bot job bye goodbye lol',
  ),
  de: wordsOf(
    'hilfe',
    'hi hey hallo moin servus guten tag morgen abend danke dankeschön dir vielen dank sehr bitte ok okay gut super toll bot tschüss',
  ),
  nl: wordsOf(
    'help hulp',
    'hi hey hallo hoi dag goedemorgen goedemiddag goedenavond bedankt dank je u wel heel erg ok oké goed mooi leuk bot doei',
  ),
  fr: wordsOf(
    'aide',
    'hi hey bonjour bonsoir salut coucou merci beaucoup bien ok accord super bravo génial bot revoir',
  ),
  'es-ES': wordsOf(
    'ayuda',
    'hi hey hola buenas buenos días tardes noches gracias muchas muy amable ok vale bien genial bot adiós',
  ),
};
