import type { CheckedClaim, CheckedText } from '../../answering/checking/checked-text.ts';
import { indexJson } from './index-json.ts';
import { quoteJson } from './quote-json.ts';
import { windowJson } from './search-json.ts';

/** What the archive says to each claim of a text: a promise, kept by docs/schema/check.schema.json. */
export function checkJson(id: string | null, { claims, unchecked, window, index }: CheckedText) {
  return {
    id,
    claims: claims.map(claimJson),
    unchecked,
    window: windowJson(window),
    index: indexJson(index),
  };
}

function claimJson(claim: CheckedClaim) {
  const { text, verdict } = claim;
  const [supporting, contradicting, nearest] =
    verdict === 'disputed'
      ? [...claim.quotes, null]
      : [
          verdict === 'supported' ? claim.quote : null,
          verdict === 'contradicted' ? claim.quote : null,
          verdict === 'not-found' ? claim.nearest : null,
        ];
  const contradiction = 'contradiction' in claim ? claim.contradiction : null;
  return {
    text,
    verdict,
    supporting: supporting === null ? null : quoteJson(supporting),
    contradicting: contradicting === null ? null : quoteJson(contradicting),
    nearest: nearest === null ? null : quoteJson(nearest),
    contradiction:
      contradiction === null ? null : { about: contradiction.about, figures: contradiction.figures },
  };
}
