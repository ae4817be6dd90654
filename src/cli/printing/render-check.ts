import type { CheckedClaim, CheckedText, Contradiction } from '../../answering/checking/checked-text.ts';
import type { Quote } from '../../answering/quotes/quote.ts';
import { counted } from '../../articles/counted.ts';
import type { Dress } from '../terminal.ts';
import { plainLine } from './plain-text.ts';
import { renderQuote, secondary } from './render-answer.ts';
import { indented } from './wrap-text.ts';

/** Each claim of a text with the verdict on it, and the quote that decides it or comes nearest. */
export function renderCheck({ claims, unchecked }: CheckedText, dress: Dress): string {
  const parts = claims.map((claim) => renderClaim(claim, dress));
  if (claims.length === 0)
    parts.push('  There is no claim to check here. A claim is a sentence that names someone or something.');
  if (unchecked > 0)
    parts.push(secondary(`not checked: ${counted(unchecked, 'other sentence')}`, '  ', dress));
  return parts.join('\n\n');
}

function renderClaim(claim: CheckedClaim, dress: Dress): string {
  const says = (verdict: string, quote: Quote): readonly string[] => [
    indented(verdict, '  ', dress.columns),
    // In English, as the verdict is.
    renderQuote(quote, 'en', dress),
  ];
  const lines = [indented(plainLine(claim.text), '› ', dress.columns)];
  switch (claim.verdict) {
    case 'supported':
      return [...lines, ...says('Supported by:', claim.quote)].join('\n');
    case 'contradicted':
      return [...lines, ...says(contradictionWords(claim.contradiction), claim.quote)].join('\n');
    case 'disputed': {
      const [supporting, contradicting] = claim.quotes;
      const against = says(contradictionWords(claim.contradiction), contradicting);
      return [...lines, ...says('Supported by:', supporting), ...against].join('\n');
    }
    case 'not-found':
      return claim.nearest === null
        ? [...lines, indented('Not found, nor anything near it.', '  ', dress.columns)].join('\n')
        : [...lines, ...says('Not found. Nearest, and no proof either way:', claim.nearest)].join('\n');
    default:
      return claim satisfies never;
  }
}

function contradictionWords({ figures }: Contradiction): string {
  return figures === null ? 'Contradicted by:' : `Contradicted (${figures.map(plainLine).join(' / ')}) by:`;
}
