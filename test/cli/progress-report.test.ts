import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createProgressReport } from '../../src/cli/printing/progress-report.ts';

function recorded() {
  const stream = new PassThrough();
  const pieces: string[] = [];
  stream.on('data', (piece: Buffer) => pieces.push(piece.toString('utf8')));
  return { stream, text: () => pieces.join('') };
}

describe('progress without a terminal', () => {
  it('is a line every five seconds with rate and time left, and none for short work', () => {
    const { stream, text } = recorded();
    let now = 1000;
    const report = createProgressReport({ stream, isTerminal: false, columns: null }, () => now);
    for (let done = 0; done <= 400; done += 20) {
      report.show({ label: 'Embedding', done, total: 400, unit: 'passages' });
      now += 1000;
    }
    report.end();
    expect(text()).toBe(
      [
        'Embedding: 100 of 400 passages, 20/s, 15 s left (25 %)',
        'Embedding: 200 of 400 passages, 20/s, 10 s left (50 %)',
        'Embedding: 300 of 400 passages, 20/s, 5 s left (75 %)',
        'Embedding: 400 of 400 passages, 20/s, 0 s left (100 %)',
        '',
      ].join('\n'),
    );
  });
});

describe('progress on a terminal', () => {
  it('is a bar that fits on one line, and is taken away at the end', () => {
    const { stream, text } = recorded();
    const terminal = Object.assign(stream, { isTTY: true, columns: 60 });
    let now = 0;
    const report = createProgressReport({ stream: terminal, isTerminal: true, columns: 60 }, () => now);
    report.show({ label: 'Embedding', done: 0, total: 400, unit: 'passages' });
    now = 2000;
    report.show({ label: 'Embedding', done: 100, total: 400, unit: 'passages' });
    report.end();
    const shown = stripVTControlCharacters(text());
    expect(shown).toContain('Embedding ━────── 25 %  100 of 400 passages, 50/s, 6 s left');
    const clearLine = '\u001b[2K';
    expect(text().lastIndexOf(clearLine)).toBeGreaterThan(text().lastIndexOf('left'));
  });
});
