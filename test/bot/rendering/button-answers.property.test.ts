import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderContext } from '../../../src/bot/rendering/render-context.ts';
import { renderSources } from '../../../src/bot/rendering/render-sources.ts';
import { anyQuote, anyWords, expectDeliverable, nonEmpty } from '../hostile-archive.ts';
import { shown, textBlocks } from '../shown-text.ts';

describe('for any archive, however hostile', () => {
  it('the context of quotes is inside every limit, holds the first quote whole, and pings nobody', () => {
    fc.assert(
      fc.property(nonEmpty(anyQuote, 3), anyWords, (quotes, words) => {
        const message = renderContext(quotes, words);
        expectDeliverable(message);
        const [file] = message.files;
        if (file !== undefined) expect(file.text).toContain(quotes[0].text);
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it('the sources of quotes are inside every limit, hold the first receipt, and ping nobody', () => {
    fc.assert(
      fc.property(nonEmpty(anyQuote, 3), anyWords, (quotes, words) => {
        const message = renderSources(quotes, words);
        expectDeliverable(message);
        expect(shown(textBlocks(message).join('\n'))).toContain(quotes[0].receipt);
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});
