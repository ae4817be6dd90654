import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { Document } from '@langchain/core/documents';
import { FakeEmbeddings } from '@langchain/core/utils/testing';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import MiniSearch from 'minisearch';
import { createIndexFiles } from '../../src/adapters/index/index-files.ts';
import { createExtractiveReader } from '../../src/answering/choosing/extractive-reader.ts';
import { createReferenceDesk } from '../../src/answering/desk/create-reference-desk.ts';
import { defaultStrictness } from '../../src/answering/support/strictness.ts';
import { publicationDate } from '../../src/articles/dates/publication-date.ts';
import type { Archive } from '../../src/retrieval/archive.ts';
import { openArchive } from '../../src/retrieval/open-archive.ts';
import { givenVectors, glossary } from './given-vectors.ts';
import { type FilterName, filesOf, filters, type Prepared, type PreparedQuestion } from './prepared.ts';

/** A system that holds the passages in memory and finds eight of them for a question. */
export interface System {
  /** The articles of the passages that were found, best first. */
  search(question: PreparedQuestion, filter: FilterName): Promise<readonly string[]>;
  /** Share of the ten nearest vectors that its vector search finds; `null` where it compares all. */
  readonly recall: (() => number) | null;
}

/** What a JavaScript program would use instead. Each takes the passages in. */
export const peers = {
  'LangChain MemoryVectorStore': fillMemoryVectorStore,
  'Orama hybrid': fillOrama,
  'MiniSearch (words only)': fillMiniSearch,
} as const satisfies Record<string, (data: Prepared) => Promise<System>>;

/** Opens an index, which is what Dateline does at every start. */
export async function openDateline(
  { questions, warmUp, dimensions }: Prepared,
  folder: string,
): Promise<System> {
  const vectors = new Map([...questions, ...warmUp].map(({ text, vector }) => [text, vector]));
  const embedders = givenVectors({
    dimensions,
    passage: () => new Float32Array(dimensions),
    question: (text) => vectors.get(text) ?? new Float32Array(dimensions),
  });
  const store = createIndexFiles(filesOf(folder).index);
  return datelineOver(await openArchive({ store, embedders, glossary }), questions);
}

/** Dateline over an archive that is open. */
export function datelineOver(archive: Archive, questions: Prepared['questions']): System {
  const reader = createExtractiveReader({ ...archive, strictness: defaultStrictness });
  const desk = createReferenceDesk({
    archive,
    reader,
    scout: reader,
    today: () => '2026-01-01',
    now: () => performance.now(),
  });
  const given = {
    none: {},
    year: { from: publicationDate(`${filters.year}`), to: publicationDate(`${filters.year}`) },
    language: { language: filters.language },
  };
  const all = Array.from(archive.chunks.keys());
  return {
    async search({ text }, filter) {
      const { passages } = await desk.search({ text, filters: given[filter], limit: wanted });
      return passages.map(({ article }) => article.id);
    },
    recall() {
      let found = 0;
      for (const { vector } of questions) {
        const near = new Set(archive.vectors.search(vector, 10).map(({ chunk }) => chunk));
        found += archive.vectors.searchAmong(vector, all, 10).filter(({ chunk }) => near.has(chunk)).length;
      }
      return found / (10 * questions.length);
    },
  };
}

const wanted = 8;

async function fillMemoryVectorStore({ passages, vectors, dimensions }: Prepared): Promise<System> {
  const store = new MemoryVectorStore(new FakeEmbeddings());
  const documents = passages.map(({ text, ...metadata }) => new Document({ pageContent: text, metadata }));
  const rows = passages.map((_, row) =>
    Array.from(vectors.subarray(row * dimensions, (row + 1) * dimensions)),
  );
  await store.addVectors(rows, documents);
  const given = {
    none: undefined,
    year: ({ metadata }: Document) => isInYear(metadata['day']),
    language: ({ metadata }: Document) => metadata['language'] === filters.language,
  };
  return {
    recall: null,
    async search({ vector }, filter) {
      const found = await store.similaritySearchVectorWithScore(Array.from(vector), wanted, given[filter]);
      return found.map(([{ metadata }]) => String(metadata['article']));
    },
  };
}

async function fillOrama({ passages, vectors, dimensions }: Prepared): Promise<System> {
  const orama = create({
    schema: {
      article: 'enum',
      text: 'string',
      language: 'enum',
      day: 'number',
      embedding: `vector[${dimensions}]`,
    } as const,
  });
  const documents = passages.map((passage, row) => ({
    ...passage,
    embedding: Array.from(vectors.subarray(row * dimensions, (row + 1) * dimensions)),
  }));
  await insertMultiple(orama, documents, 1000);
  const given = {
    none: {},
    year: { where: { day: { between: yearDays } } },
    language: { where: { language: { eq: filters.language } } },
  };
  return {
    recall: null,
    async search({ text, vector }, filter) {
      const { hits } = await searchOrama(orama, {
        mode: 'hybrid',
        term: text,
        vector: { value: Array.from(vector), property: 'embedding' },
        similarity: 0,
        limit: wanted,
        ...given[filter],
      });
      return hits.map(({ document }) => String(document.article));
    },
  };
}

async function fillMiniSearch({ passages }: Prepared): Promise<System> {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    storeFields: ['article', 'language', 'day'],
  });
  index.addAll(passages.map((passage, id) => ({ ...passage, id })));
  const given = {
    none: {},
    year: { filter: (hit: Record<string, unknown>) => isInYear(hit['day']) },
    language: { filter: (hit: Record<string, unknown>) => hit['language'] === filters.language },
  };
  return {
    recall: null,
    search: async ({ text }, filter) =>
      index
        .search(text, given[filter])
        .slice(0, wanted)
        .map((hit) => String(hit['article'])),
  };
}

const yearDays: [number, number] = [filters.year * 10_000, filters.year * 10_000 + 9999];

function isInYear(day: unknown): boolean {
  return typeof day === 'number' && day >= yearDays[0] && day <= yearDays[1];
}
