import { stopwords as danish } from '@orama/stopwords/danish';
import { stopwords as dutch } from '@orama/stopwords/dutch';
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as finnish } from '@orama/stopwords/finnish';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as german } from '@orama/stopwords/german';
import { stopwords as italian } from '@orama/stopwords/italian';
import { stopwords as norwegian } from '@orama/stopwords/norwegian';
import { stopwords as portuguese } from '@orama/stopwords/portuguese';
import { stopwords as spanish } from '@orama/stopwords/spanish';
import { stopwords as swedish } from '@orama/stopwords/swedish';
import { primaryLanguage } from '../../articles/primary-language.ts';

/** Whether a word (as `splitWords` gives it) says nothing of a question's topic in that language (BCP 47 tag). */
export function isStopWord(word: string, language: string): boolean {
  return listFor(language, inQuestionsToo).has(word);
}

/** Whether it says nothing in any text: articles, prepositions, pronouns, auxiliaries. */
export function isFunctionWord(word: string, language: string): boolean {
  return listFor(language, forDocuments).has(word);
}

function listFor(language: string, lists: typeof forDocuments): ReadonlySet<string> {
  return lists.get(primaryLanguage(language)) ?? none;
}

const none: ReadonlySet<string> = new Set();

/** The lists were made for documents; what only questions hold (question words, auxiliaries, "tell me") is added. */
const inQuestions: Readonly<Record<string, string>> = {
  en: `today tomorrow yesterday now currently hi hello hey thanks thank ok okay yes help a i s t also many much does did done tell say says said please name give get got us make made happen happened kind type
    since ago whose via per`,
  de: `heute morgen gestern jetzt derzeit hi hallo hey moin danke ok okay ja nein hilfe wer was wem wen wessen wann warum wieso weshalb wohin woher wofür womit woran wodurch wozu wieviel wieviele viele vielen
    welch sei seien wäre habt gibt gab bitte nenne nennen nannte sagte sagt heißt hieß sagen wurde wurden worden hätte hätten zufolge laut
    dass daran darin darauf dabei davon dafür damit dazu anhand jeweils beim`,
  nl: `vandaag morgen gisteren thans momenteel hi hallo hoi hey bedankt dank ok oké nee wat waar wanneer waarom welk welke hoeveel waarmee waarvoor waarin waaruit wiens zijn hoe noem noemde zegt zei zeggen
    zouden worden werden hadden hebt heet heette gaat ging volgens jaar-`,
  fr: `est sont était ont a qui que quoi quel quelle quels quelles où quand comment pourquoi combien lequel laquelle`,
  es: `es son fue qué quién quiénes cuál cuáles dónde cuándo cómo cuánto cuántos cuántas`,
};

const forDocuments: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    da: danish,
    de: german,
    en: english,
    es: spanish,
    fi: finnish,
    fr: french,
    it: italian,
    nb: norwegian,
    nl: dutch,
    nn: norwegian,
    no: norwegian,
    pt: portuguese,
    sv: swedish,
  }).map(([language, words]) => [language, new Set(words)]),
);

const inQuestionsToo: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...forDocuments].map(([language, words]) => [
    language,
    new Set([...words, ...(inQuestions[language]?.trim().split(/\s+/) ?? [])]),
  ]),
);
