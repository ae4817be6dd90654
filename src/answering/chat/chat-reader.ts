import { sameLanguage } from '../../articles/primary-language.ts';
import { DatelineError } from '../../dateline-error.ts';
import { type ClaimCheckParts, claimFlaw, type Evidence } from '../claims/check-claim.ts';
import { claimPrompt, repairPrompt } from '../claims/claim-prompt.ts';
import { type NumberedSentences, numberSentences } from '../claims/numbered-sentences.ts';
import { parseClaims, type RawClaim } from '../claims/parse-claims.ts';
import type { DroppedClaim, Inquiry, Proposal, ProposedSpan, ProposedStatement, Reader } from '../reader.ts';
import { type ChatModel, type ChatTokens, sumOfTokens } from './chat-model.ts';
import { patienceOf } from './patience.ts';

export interface ChatReaderParts extends ClaimCheckParts {
  readonly model: ChatModel;
  /** Reads where the model cannot, and where nothing that it said can be shown. */
  readonly fallback: Reader;
  /** Milliseconds that a question may wait for the model, retries included. */
  readonly patienceMs: number;
}

/**
 * The reader with a chat model on a leash: the model sees numbered sentences and names those that bear out each of its claims; the quotes
 * are cut by number, and a claim is shown only where it agrees with them. Whatever goes wrong ends in quotes alone, with the reason.
 */
export function createChatReader(parts: ChatReaderParts): Reader {
  const { model, fallback, patienceMs } = parts;

  return {
    async propose(inquiry, passages, options): Promise<Proposal> {
      if (inquiry.terms.length === 0 || passages.length === 0)
        return fallback.propose(inquiry, passages, options);
      const sentences = numberSentences(passages);
      const patience = patienceOf(patienceMs, options.signal);
      let outcome: Reply;
      try {
        outcome = await claimsOf(inquiry, sentences, options.limit, patience.signal);
      } catch (error) {
        options.signal?.throwIfAborted();
        const reason = patience.isOver()
          ? `${model.name} did not answer within ${patienceMs / 1000} seconds`
          : failureOf(error);
        return withoutModel(reason, null);
      }
      const { claims, tokens } = outcome;
      if (claims === null) return withoutModel(`${model.name} did not reply in the form asked for`, tokens);
      const { statements, dropped } = checked(claims, sentences, inquiry, parts, options.limit);
      const reading = { reader: model.name, dropped, tokens, fallback: null };
      if (statements.length > 0) return { kind: 'supported', statements, reading };
      if (claims.length === 0) return { kind: 'not-supported', reading };
      return withoutModel(`nothing that ${model.name} said agrees with its quotes`, tokens, dropped);

      async function withoutModel(
        reason: string,
        spent: ChatTokens | null,
        left: readonly DroppedClaim[] = [],
      ): Promise<Proposal> {
        const proposal = await fallback.propose(inquiry, passages, options);
        return {
          ...proposal,
          reading: { reader: 'extractive', dropped: left, tokens: spent, fallback: reason },
        };
      }
    },
  };

  /** Asks once more where the reply is not in the form asked for; `claims` is `null` where the second is not either. */
  async function claimsOf(
    { text, language }: Inquiry,
    sentences: NumberedSentences,
    limit: number,
    signal: AbortSignal,
  ): Promise<Reply> {
    const prompt = claimPrompt(text, language, sentences, limit);
    const first = await model.reply(prompt, signal);
    const claims = parseClaims(first.text);
    if (claims !== null) return { claims, tokens: first.tokens };
    const second = await model.reply(repairPrompt(prompt), signal);
    return { claims: parseClaims(second.text), tokens: sumOfTokens(first.tokens, second.tokens) };
  }
}

interface Reply {
  readonly claims: readonly RawClaim[] | null;
  readonly tokens: ChatTokens | null;
}

function checked(
  claims: readonly RawClaim[],
  sentences: NumberedSentences,
  inquiry: Inquiry,
  parts: ClaimCheckParts,
  limit: number,
): { readonly statements: readonly ProposedStatement[]; readonly dropped: readonly DroppedClaim[] } {
  const statements: ProposedStatement[] = [];
  const dropped: DroppedClaim[] = [];
  for (const { text, sentences: numbers, translation } of claims) {
    const spans = sentences.spansOf(numbers);
    const flaw = spans === null ? 'source' : claimFlaw(text, inquiry.language, evidenceOf(spans), parts);
    if (flaw !== null || spans === null) dropped.push({ text, flaw: flaw ?? 'source' });
    else if (statements.length < limit) {
      statements.push({ text, spans, translation: checkedTranslation(translation, spans, inquiry, parts) });
    }
  }
  return { statements, dropped };
}

/** A translation that does not agree with its quote is no translation of it. */
function checkedTranslation(
  translation: string | null,
  spans: readonly ProposedSpan[],
  { language }: Inquiry,
  parts: ClaimCheckParts,
): string | null {
  const [span] = spans;
  if (translation === null || span === undefined || spans.length > 1) return null;
  if (sameLanguage(span.passage.article.language, language)) return null;
  return claimFlaw(translation, language, evidenceOf(spans), parts) === null ? translation : null;
}

function evidenceOf(spans: readonly ProposedSpan[]): readonly Evidence[] {
  return spans.map(({ passage, start, end }) => ({
    text: passage.article.body.slice(start, end),
    title: passage.article.title,
    language: passage.article.language,
  }));
}

/** Anything but a failure that people may read of is a bug. */
function failureOf(error: unknown): string {
  if (error instanceof DatelineError) return error.message;
  throw error;
}
