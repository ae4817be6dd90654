// Builds one edition of an archive after another into the folder given, until it is killed. Begins when it is sent a line with the
// first edition's number, and prints the number of each edition that is done. Runs the compiled program.
import { once } from 'node:events';
import { createIndexFiles } from '../../dist/adapters/index/index-files.js';
import { surveyReading } from '../../dist/articles/collecting/survey-reading.js';
import { createBuiltInEmbedders } from '../../dist/retrieval/embedding/built-in-embedder.js';
import { createGlossary } from '../../dist/retrieval/glossary/glossary.js';
import { buildIndex } from '../../dist/retrieval/indexing/build-index.js';

const [, , dir] = process.argv;
process.stdout.write('ready\n');
const [first] = await once(process.stdin, 'data');
for (let number = Number(first); ; number += 1) {
  const articles = edition(number);
  await buildIndex({
    corpus: { survey: async () => surveyReading({ articles, skipped: [], warnings: [] }) },
    store: createIndexFiles(dir),
    embedders: createBuiltInEmbedders(),
    glossary: { builtIn: async () => createGlossary([]), own: async () => [] },
    full: false,
    clock: Date.now,
  });
  process.stdout.write(`${number}\n`);
}

/** Articles of which each edition changes one in twenty, so that most editions add a segment and some write everything. */
function edition(number) {
  return Array.from({ length: 240 }, (_, i) => ({
    id: `article-${100 + i}`,
    title: `Article ${i}`,
    publisher: null,
    author: null,
    date: '2014-08',
    dateOrigin: 'record',
    language: 'en',
    url: null,
    body: `The servers of type${i} were last changed in edition ${number - ((number + i) % 20)}.`,
  }));
}
