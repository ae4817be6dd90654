import { eld } from 'eld/extrasmall';
import { languageByFunctionWords } from './function-words.ts';
import { primaryLanguage } from './primary-language.ts';

/** The BCP 47 tag for text whose language is not recognised. */
const undetermined = 'und';

/**
 * The language a text is written in, as a BCP 47 tag, or `und` when too little of it is language. With `among`, the answer is
 * one of those tags as given, or `und` when none of them fits or some other language fits clearly better.
 */
export function detectLanguage(text: string, among?: readonly string[]): string {
  const samples = samplesOf(text);
  const isLong = text.length > sampleLength;
  const plain =
    among === undefined && isLong
      ? languageByFunctionWords(samples.filter((_, index) => index % 2 === 0).join(' '))
      : null;
  if (plain !== null) return plain;
  const totals = new Map<string, number>();
  let reliable = false;
  for (const sample of samples) {
    const result = eld.detect(sample);
    reliable ||= result.isReliable();
    for (const [code, score] of Object.entries(result.getScores())) {
      totals.set(code, (totals.get(code) ?? 0) + score);
    }
  }
  if (!reliable) return undetermined;
  const best = Math.max(...totals.values());
  if (among === undefined) {
    const nearest = [...totals].find(([, score]) => score === best)?.[0] ?? undetermined;
    return nearest === 'es' || nearest === 'pt' ? iberianLanguage(samples, nearest) : nearest;
  }

  const candidates = among
    .map((tag) => ({ tag, score: totals.get(detectorCode(tag)) ?? 0 }))
    .sort((a, b) => b.score - a.score);
  const first = candidates[0];
  return first !== undefined && best - first.score <= clearLead * samples.length ? first.tag : undetermined;
}

/**
 * A tag in its canonical form (`EN_us` is `en-US`), or `null` when it is not one. A language is named by its two or three
 * letters, so that `English` is not taken for a tag, though the syntax of BCP 47 has room for it.
 */
export function languageTag(text: string): string | null {
  const tag = text.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** Spanish and Portuguese have most runs of letters in common, but not their smallest words and some spellings; `nearest` in doubt. */
function iberianLanguage(samples: readonly string[], nearest: string): string {
  const words =
    samples
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const spanish = words.filter((word) => spanishWord.test(word)).length;
  const portuguese = words.filter((word) => portugueseWord.test(word)).length;
  if (portuguese > 2 * spanish) return 'pt';
  return spanish > 2 * portuguese ? 'es' : nearest;
}

const spanishWord =
  /^(?:el|los|las|del|en|una?|con|y|es|al|fue|también|hasta|ya|lo)$|ñ|ll[aeo]|ci[óo]n(?:es)?$|dad$/;
const portugueseWord =
  /^(?:os|d[ao]s?|em|uma?|com|é|ao|pel[ao]s?|foi|mais|também|até|já)$|[ãõâêôçà]|[ln]h[aeo]/;

/**
 * How far another language must be ahead, on the detector's scale of 0 to 1, to rule out the languages asked about. Of 1,882
 * English, German and Dutch questions (XQuAD, NoMIRACL, NTREX) none was lost by it; Romance and Nordic questions are .15–.65 ahead.
 */
const clearLead = 0.1;

/** The detector reads no further than some 350 bytes; an article may begin with a menu, a name or a quote in another language. */
const sampleLength = 350;
const mostSamples = 8;

function samplesOf(text: string): readonly string[] {
  const count = Math.min(mostSamples, Math.max(1, Math.floor(text.length / sampleLength)));
  const stride = count === 1 ? 0 : (text.length - sampleLength) / (count - 1);
  return Array.from({ length: count }, (_, index) => {
    const start = Math.round(index * stride);
    return text.slice(start, start + sampleLength);
  });
}

/** The detector knows ISO 639-1 languages without their regions, and Norwegian by one name. */
function detectorCode(tag: string): string {
  const language = primaryLanguage(tag);
  return language === 'nb' || language === 'nn' ? 'no' : language;
}
