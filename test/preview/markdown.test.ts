import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/bot/rendering/escape-markdown.ts';
import { renderMarkdown } from '../../src/preview/page/markdown.ts';

const shown = (markdown: string) => String(renderMarkdown(markdown));

describe("Discord's Markdown on the page", () => {
  it('shows a quote with its source line and link', () => {
    expect(shown('“Power8 **chips**.”\n-# IBM · [open at the quote](https://example.org/a#:~:text=b)')).toBe(
      '“Power8 <strong>chips</strong>.”<br /><small class="subtext">IBM · <a href="https://example.org/a#:~:text=b" target="_blank" rel="noreferrer noopener">open at the quote</a></small>',
    );
  });

  it('keeps the marks that set the direction of a quote apart', () => {
    expect(shown('\u2068שלום\u2069')).toBe('&#8296;שלום&#8297;');
  });

  it('shows what would ping as such, so that one sees it', () => {
    expect(shown('@everyone')).toContain('class="ping"');
  });

  it('shows a time, and nothing where there is no such time', () => {
    expect(shown('<t:0:R>')).toBe('<time datetime="1970-01-01T00:00:00.000Z">1970-01-01 00:00</time>');
    expect(shown('<t:99999999999999999:R>')).toBe('');
  });

  it('links to nothing but the web', () => {
    expect(shown('[x](javascript:alert)')).not.toContain('href');
  });

  it('lets no text become markup, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tags = shown(`${text}<script>`).match(/<\/?[a-z]+/g) ?? [];
        expect(tags.filter((tag) => tag.includes('script'))).toEqual([]);
      }),
    );
  });

  it('shows text that the bot escaped to the letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z*_~`|\\[\]()<>@#:-]{1,30}$/), (text) => {
        const plain = shown(escapeMarkdown(text))
          .replace(/<br \/>/g, '\n')
          .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
        expect(plain.replace(/[\u2066-\u2069\u200b]/g, '')).toBe(text);
      }),
    );
  });
});
