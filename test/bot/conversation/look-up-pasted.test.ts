import { describe, expect, it } from 'vitest';
import { lookUpPasted } from '../../../src/bot/conversation/look-up-pasted.ts';
import { sampleDesk } from '../running-bot.ts';

const words = "Inspur would also base systems of its own on IBM's Power8 chips.";
const line = 'IBM and Inspur become partners · Dateline sample desk · 23 August 2014';
const link = '[open at the quote](https://example.org/dateline/ibm-inspur#:~:text=Inspur%20would)';

describe('what is pasted into /source', () => {
  it('is a quote however it was dressed', async () => {
    const desk = await sampleDesk();
    for (const [dress, pasted] of [
      ['as it is', words],
      ['in bold', `**${words}**`],
      ['with a bold word and Dateline’s marks', `❝ ${words.replace('Power8 chips', '**Power8 chips**')} ❞`],
      ['in italics behind a bar', `> _${words}_`],
      ['as a spoiler', `||${words}||`],
      ['as code', `\`${words}\``],
      ['with its source line', `“${words}”\n${line} · open at the quote`],
      ['with its source line, run together', `“${words}” ${line} · open at the quote`],
      ['with its source line, behind a bar', `> “${words}”\n> ${line} · open at the quote`],
      ['as Markdown with its source line', `“${words}”\n-# ${line} · ${link}`],
      [
        'with all that follows it',
        `“${words}”\n${line}\n“Another quote.”\n${line}\n1 of 3 articles · archive 2014`,
      ],
    ] as const) {
      const found = { kind: 'quote', quotes: [{ article: { id: 'ibm-inspur' } }] };
      expect(await lookUpPasted(desk, pasted), dress).toMatchObject(found);
    }
  });

  it('is an article by its link or title, whatever stands beside them', async () => {
    const desk = await sampleDesk();
    for (const pasted of [
      '<https://example.org/dateline/ibm-inspur>',
      'IBM and Inspur become partners · 2014-08-23',
      `-# ${line} · ${link}`,
    ]) {
      const found = { kind: 'article', article: { id: 'ibm-inspur' } };
      expect(await lookUpPasted(desk, pasted), pasted).toMatchObject(found);
    }
  });

  it('is no quote where words were put around one, or one was changed', async () => {
    const desk = await sampleDesk();
    const lookups = [
      `He wrote “${words}” and laughed at the base systems`,
      `“${words}” is what he wrote about base systems on chips`,
      `**${words.replace('Power8', 'Power9')}**`,
      `“${words.replace('Power8', 'Power9')}” ${line}`,
    ].map((pasted) => lookUpPasted(desk, pasted));
    const kinds = (await Promise.all(lookups)).map(({ kind }) => kind);
    expect(kinds).not.toContain('quote');
    expect(kinds).not.toContain('article');
  });

  it('is compared as people see it, without the marks of bold, headings and lists, and the source line', async () => {
    const desk = await sampleDesk();
    const changed = words.replace('Power8', 'Power9');
    for (const pasted of [
      `**${changed}**`,
      `# ${changed}`,
      `- ${changed}`,
      `“${changed}”\n-# ${line} · ${link}`,
    ]) {
      const lookup = await lookUpPasted(desk, pasted);
      const differences = lookup.kind === 'not-verbatim' ? lookup.differences : [];
      expect(differences.filter(({ change }) => change !== 'same')).toEqual([
        { text: 'Power9', change: 'extra' },
        { text: 'Power8', change: 'missing' },
      ]);
    }
  });
});
