/** One line each: what the program, or its making, would lack without the package. */
type Reasons = Readonly<Record<string, string | undefined>>;

export const runtimeReasons: Reasons = {
  '@huggingface/transformers':
    'runs embedding models; the present name of `@xenova/transformers`, whose releases ended in 2024 ([decision 0002](docs/decisions/0002-transformers-package.md))',
  '@langchain/anthropic': 'asks the chat models of Anthropic',
  '@langchain/core':
    'the plug to the outside: an archive as LangChain `Embeddings` and `BaseRetriever`, and any chat model as `BaseChatModel`',
  '@langchain/ollama': 'asks chat models that run on this machine',
  '@langchain/openai':
    'asks the chat models of OpenAI, and of whatever speaks its protocol; 1.5.8 is the last release for Node 20',
  '@mozilla/readability': 'finds the article in a web page, and leaves the furniture',
  '@noble/hashes': 'SHA-256 that runs anywhere, since the core does not know Node',
  '@orama/stemmers': 'Snowball stemmers of eleven languages for the keyword index',
  '@orama/stopwords': 'words that say nothing of a topic, in the same languages',
  '@photostructure/sqlite':
    'SQLite for what the bot keeps, prebuilt, with the interface of `node:sqlite`, which Node 20 does not have; the 1.2 line is that for Node 20 ([decision 0028](docs/decisions/0028-what-the-bot-keeps.md))',
  '@skyra/discord-components-core':
    "the look of Discord's messages and buttons, for the preview in a browser",
  chardet: 'tells the encoding of text that is not UTF-8',
  'cli-progress': 'the progress bar of a build and of a download',
  commander: 'reads command lines and writes the help texts',
  diff: 'marks where a pasted quote differs from the archive',
  'discord-markdown-parser': "reads Discord's Markdown as Discord does, for the preview in a browser",
  'discord.js': 'the Discord client',
  eld: 'tells the language of an article or a question; right on short texts where others are not',
  feedsmith: 'reads RSS, RDF, Atom and JSON feeds, as they are and not as they should be',
  'hnswlib-node': 'the graph of nearest neighbours (HNSW); compiled at install',
  'ipaddr.js': 'tells private network addresses from public ones, before a page is fetched',
  linkedom: 'a DOM for web pages, without a browser',
  'mdast-util-from-markdown': 'reads Markdown by the CommonMark rules',
  'mdast-util-to-string': 'the words of a piece of Markdown',
  'mdast-util-to-markdown': 'writes an article as Markdown that reads back to the letter',
  picocolors: 'dims what is secondary, on terminals that can',
  pino: "the bot's log, as lines of JSON",
  'prom-client': 'counts and times what the bot does, in the form that Prometheus reads',
  'proper-lockfile': 'keeps two builds, and two downloads, apart',
  'rate-limiter-flexible': 'counts how often a person and a server ask the bot',
  'robots-parser': "reads a site's rules for robots, to keep to them",
  'string-width': 'how many cells of a terminal a text takes',
  undici: 'the HTTP client that fetches pages, on addresses that were checked',
  'wrap-ansi': 'wraps lines at the width of the terminal',
  ws: 'the gateway of the Discord on loopback that the bot is looked at and tested with',
  yauzl: 'reads the list of files in a zip archive',
  yaml: 'reads front matter, every value as the text it was written as',
  zod: 'checks what comes in from outside: settings, records, manifests, batches',
};

export const developmentReasons: Reasons = {
  '@biomejs/biome': 'formats and lints',
  '@langchain/classic':
    'its `MemoryVectorStore` is what searches are measured beside; 1.0.43 goes with the `@langchain/openai` that runs on Node 20',
  '@orama/orama': 'what searches are measured beside',
  '@types/cli-progress': 'types',
  '@types/node': 'types of the oldest Node that is supported',
  '@types/proper-lockfile': 'types',
  '@types/ws': 'types',
  '@types/yauzl': 'types',
  ajv: 'holds the output of `--json` to its schemas',
  'csv-parse': 'what our reader of CSV is held against in a property test',
  'fast-check': 'property tests: quotes, sentences, message limits, escaping',
  minisearch: 'what searches are measured beside',
  'playwright-core': 'opens the preview in a browser that is there, for its tests',
  tsx: 'runs the scripts without compiling them first',
  typescript: 'the compiler',
  vitest: 'runs the tests; the last major version that runs on Node 20',
};
