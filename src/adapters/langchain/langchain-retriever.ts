import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { Passage } from '../../retrieval/passage.ts';

/** What a document tells of the passage it was: enough to cite it and to find it again. */
export interface PassageMetadata extends Record<string, unknown> {
  readonly id: string;
  readonly articleId: string;
  /** UTF-16 offset into the article's body. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly title: string;
  readonly publisher: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly language: string;
  readonly url: string | null;
  readonly score: number;
}

/** A search of ours for whatever takes LangChain's `BaseRetriever`: the documents are the passages, best first, and their text is the source's. */
export function createLangchainRetriever(
  search: (question: string) => Promise<readonly Passage[]>,
): BaseRetriever<PassageMetadata> {
  return new PassageRetriever(search);
}

class PassageRetriever extends BaseRetriever<PassageMetadata> {
  readonly #search: (question: string) => Promise<readonly Passage[]>;

  constructor(search: (question: string) => Promise<readonly Passage[]>) {
    super();
    this.#search = search;
  }

  /** Traces name a runnable by the path to its class. */
  get lc_namespace(): string[] {
    return ['dateline', 'retrievers'];
  }

  override async _getRelevantDocuments(question: string): Promise<Document<PassageMetadata>[]> {
    return (await this.#search(question)).map(asDocument);
  }
}

function asDocument({ id, article, start, end, text, score }: Passage): Document<PassageMetadata> {
  const { id: articleId, title, publisher, date, language, url } = article;
  const metadata = { id, articleId, start, end, title, publisher, date, language, url, score };
  return new Document({ id, pageContent: text, metadata });
}
