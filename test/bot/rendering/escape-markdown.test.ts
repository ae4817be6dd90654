import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  escapeMarkdown,
  escapeMarkdownLine,
  oneLine,
  withoutDisplayMarks,
} from '../../../src/bot/rendering/escape-markdown.ts';
import { hostileText } from '../hostile-text.ts';
import { livingSyntax, shown } from '../shown-text.ts';

describe('escaping for display', () => {
  it.each([
    ['bold and italic', '**a** *b* ***c***', '\\*\\*a\\*\\* \\*b\\* \\*\\*\\*c\\*\\*\\*'],
    ['underscores in words and URLs', 'snake_case https://a.b/_c_', 'snake\\_case https\\://a.b/\\_c\\_'],
    ['code', '`a` ```b```', '\\`a\\` \\`\\`\\`b\\`\\`\\`'],
    ['spoilers and strikes', '||a|| ~~b~~', '\\|\\|a\\|\\| \\~\\~b\\~\\~'],
    ['masked links', '[a](https://b.c)', '\\[a\\](https\\://b.c)'],
    ['links without preview', '<https://b.c>', '\\<https\\://b.c\\>'],
    [
      'headings, small print, quotes and lists',
      '# a\n-# b\n> c\n- d\n+ e\n 1. f',
      '\\# a\n\\-# b\n\\> c\n\\- d\n\\+ e\n 1\\. f',
    ],
    ['mentions', '<@1> <@!1> <@&2> <#3> </ask:4>', '\\<@1\\> \\<@!1\\> \\<@&2\\> \\<#3\\> \\</ask:4\\>'],
    ['timestamps and custom emoji', '<t:1:R> <:x:5>', '\\<t\\:1:R\\> \\<\\:x:5\\>'],
    ['emoji codes', 'so :tada: it is 12:30', 'so \\:tada: it is 12:30'],
    ['backslashes', 'C:\\dir \\*', 'C:\\\\dir \\\\\\*'],
  ])('makes %s plain words', (_, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('leaves ordinary prose as it is', () => {
    const prose =
      'In 2014 (on 23 August), IBM’s “Power8” cost $1.2 million: 5 % more – a lot! No. 1.5 at x@y.org; C# 3 - 4.';
    expect(escapeMarkdown(prose)).toBe(prose);
  });

  it('parts the letters of a mass mention, and finds its way back from a copy', () => {
    expect(escapeMarkdown('@everyone and @here, ada@home')).toBe('@\u200beveryone and @\u200bhere, ada@home');
    expect(withoutDisplayMarks(escapeMarkdown('@everyone'))).toBe('@everyone');
  });

  it('removes what overrides the direction of letters, and isolates right-to-left lines', () => {
    expect(escapeMarkdown('pay \u202e001$\u202c now')).toBe('pay 001$ now');
    expect(escapeMarkdown('one\nשלום two')).toBe('one\n\u2068שלום two\u2069');
  });

  it('removes control characters and unpaired surrogates, and keeps letters, joiners and line breaks', () => {
    expect(escapeMarkdown('a\u0000b\u001b[31mc\r\nd\ud800e')).toBe('ab\\[31mc\nd\ufffde');
    expect(escapeMarkdown('👩‍💻 क्षि é')).toBe('👩‍💻 क्षि é');
    expect(oneLine(' a\u2028b\t\tc ')).toBe('a b c');
  });

  it('keeps every visible character, and leaves no syntax alive', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const escaped = escapeMarkdown(text);
        const visible = text
          .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
          .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]|(?![\t\n])\p{Cc}/gu, '')
          .replace(/\p{Surrogate}/gu, '\ufffd');
        expect(shown(escaped).replaceAll('\u200b', '')).toBe(visible.replaceAll('\u200b', ''));
        for (const syntax of livingSyntax) expect(escaped).not.toMatch(syntax);
        expect(escaped).not.toMatch(/(?<!\\)(?:\\\\)*[*_~|`[\]<>]/);
        expect(escaped).not.toMatch(/^\s*(?:[#+-]|\d+\.)/m);
        expect(escaped).not.toMatch(/\w:\/\//);
      }),
    );
  });

  it('keeps one line on one line', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(escapeMarkdownLine(text)).not.toMatch(/[\n\r\u2028\u2029]/);
      }),
    );
  });

  it('works in a time that grows with the text, not with its square', () => {
    const text = `<a:x https://${'_*'.repeat(200_000)}`;
    expect(shown(escapeMarkdown(text))).toHaveLength(text.length);
  });
});
