import type { DateOrigin } from '../../articles/dates/date-origin.ts';
import type { AdminWords } from './admin/words.ts';
import type { ButtonWords } from './buttons/words.ts';
import type { CommandsWords } from './commands/words.ts';
import type { MannersWords } from './manners/words.ts';
import type { ReplyWords } from './replies/words.ts';
import type { ThreadWords } from './threads/words.ts';
import type { VerdictWords } from './verdicts/words.ts';

/** Everything the bot says in one language. To add a language: write its file beside this one and list it in `catalogue.ts`. */
export interface Words {
  /** BCP 47 tag by which dates, lists and names of languages are written. */
  readonly locale: string;

  readonly undated: string;
  /** The first day of a month, where it is not written as a number: French `1er mai`. */
  readonly firstOfMonth?: string;
  readonly by: (author: string) => string;
  /** Where an article's date was found, as a clause of its own. */
  readonly dateFound: Readonly<Record<DateOrigin, string>>;
  /** Label of the link beside a quote, and of one that cannot point at the words. */
  readonly openAtQuote: string;
  readonly openArticle: string;
  /** Under an answer. `window` is the archive's first and last date in words; an archive can hold a single article. */
  readonly footer: (articlesQuoted: number, articles: number, window: string | null) => string;
  /** How many quotes are left out because the message is full. */
  readonly moreQuotes: (count: number) => string;
  /** For quotes too long for a message, which stand whole in a file. */
  readonly inAttachment: (count: number) => string;
  readonly tooLongToAttach: string;

  /** Between two quotes that disagree, the earlier published first; `figures` as they are written in the two, as Markdown. */
  readonly reportsDiffer: (figures: readonly [string, string] | null) => string;
  readonly laterReport: (figures: readonly [string, string] | null) => string;
  /** In the source line of a report that several papers print, at least two. */
  readonly carriedBy: (papers: number) => string;

  /** Under a quote in another language; `text` is Markdown, by a chat model. */
  readonly translation: (text: string) => string;
  /** A chat model is set, and could not be used for this answer. */
  readonly quotesAlone: string;

  /** How a follow-up was understood; `question` is Markdown, and stands at the end. */
  readonly understoodAs: (question: string) => string;
  /** What the search was limited to; `limits` is a list of the parts below. */
  readonly searched: (limits: string) => string;
  readonly from: (date: string) => string;
  readonly to: (date: string) => string;
  readonly asOf: (date: string) => string;
  /** What has no date lies in no days that a search is limited to. */
  readonly undatedLeftOut: (articles: number) => string;
  /** How the time in a question was taken. `understood` are the question's own words, in quotation marks; `window` dates or the parts above. */
  readonly lookedFirst: (window: string, understood: string) => string;
  /** After the words above: none of what was read is from then. */
  readonly nothingThere: (outside: number) => string;
  readonly newerFirst: (understood: string) => string;

  readonly refused: string;
  readonly noneMentions: (articles: number, window: string | null, words: string) => string;
  readonly noneAbout: (articles: number, window: string | null) => string;
  readonly noneAnswers: (articles: number, window: string | null) => string;
  readonly onlyOutside: (passages: number, limits: string) => string;
  /** One limit that need only be dropped by itself, and what is found then. */
  readonly without: (passages: number, limit: string) => string;
  readonly emptyArchive: string;
  readonly nearest: string;

  readonly notVerbatim: string;
  /** `marked`: the pasted text as Markdown, its own words struck and the archive's in bold. */
  readonly yourText: (marked: string) => string;
  /** What the pasted text has here and the quote has not, which may well stand elsewhere in the archive. */
  readonly added: (words: string) => string;
  readonly leftOut: (words: string) => string;
  readonly notFound: string;
  readonly similarTitles: string;
  /** How many more articles hold the pasted words. */
  readonly moreArticles: (count: number) => string;

  readonly howToAsk: string;
  readonly howToLookUp: string;
  readonly questionTooLong: (maxChars: number) => string;
  readonly textTooLong: (maxChars: number) => string;
  readonly restarting: string;

  /** Failures; `id` finds the cause in the log. */
  readonly failed: (id: string) => string;
  readonly tookTooLong: (id: string) => string;
  readonly couldNotSend: (id: string) => string;
  readonly discordBusy: (id: string) => string;

  readonly buttons: ButtonWords;
  readonly commands: CommandsWords;
  readonly replies: ReplyWords;
  readonly manners: MannersWords;
  readonly admin: AdminWords;
  readonly verdicts: VerdictWords;
  readonly threads: ThreadWords;
}
