import { z } from 'zod';
import { defaultStrictness, strictnesses } from './answering/support/strictness.ts';
import { defaultModel } from './retrieval/embedding/known-models.ts';
import { knownRerankers } from './retrieval/reranking/known-rerankers.ts';

/** What people are told of a variable. */
export interface Setting {
  readonly name: string;
  /** What it is, with its unit, and why one would set it. */
  readonly about: string;
  /** What holds when it is unset, in words or as the value. */
  readonly otherwise: string;
  /** What to write into a `.env` file, without the name. */
  readonly example: string;
}

/** All settings in the order in which they are documented. */
export function listSettings(): readonly Setting[] {
  return Object.entries(settings.shape).flatMap(([name, schema]) => {
    const about = documentation.get(schema);
    return about === undefined ? [] : [{ name, ...about }];
  });
}

/** The text of `.env.example`: every setting, unset. */
export function environmentExample(): string {
  const heading =
    '# Settings of Dateline. Copy this file to .env and take the "#" from what you set; all of it may stay unset.\n';
  const blocks = listSettings().map(
    ({ name, about, otherwise, example }) => `# ${about}\n# Unset: ${otherwise}\n#${name}=${example}\n`,
  );
  return [heading, ...blocks].join('\n');
}

/** How important a line of the log is. */
export const logLevel = z.enum(['debug', 'info', 'warn', 'error', 'silent'], {
  error: 'is not a log level: write debug, info, warn, error or silent',
});

const portFlaw = 'is not a port: write a whole number from 0 to 65535';

const documentation = z.registry<Omit<Setting, 'name'>>();

/** A number of at most so many digits, without leading zeros. */
function wholeNumber(of: string, mostDigits = 4) {
  return z
    .string()
    .regex(new RegExp(`^[1-9]\\d{0,${mostDigits - 1}}$`), `is not a whole number of ${of} above 0`)
    .transform(Number);
}

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'is not a URL that begins with http:// or https://',
});
const onOrOff = z.enum(['0', '1'], { error: 'is neither 0 nor 1' });

/** Every variable of the environment that is read, with its check and, for people, its words. */
export const settings = z.object({
  DATELINE_CORPUS: z.string().default('corpus').register(documentation, {
    about: 'Folder with the articles, relative to where the command runs. Each archive has its own.',
    otherwise: 'corpus',
    example: 'corpus',
  }),
  DATELINE_INDEX: z.string().default('index').register(documentation, {
    about: 'Folder of the built index, one per archive. It can be deleted and built again.',
    otherwise: 'index',
    example: 'index',
  }),
  DATELINE_MODELS: z.string().default('models').register(documentation, {
    about: 'Folder in which fetched embedding models are kept; archives may share it.',
    otherwise: 'models',
    example: 'models',
  }),
  DATELINE_GLOSSARY: z.string().optional().register(documentation, {
    about:
      'Folder with your own glossaries (*.tsv): words that the archive has in several languages, one concept a line.',
    otherwise: 'the folder glossary beside the corpus, if there is one',
    example: 'glossary',
  }),
  DATELINE_MODEL: z
    .string()
    .optional()
    .register(documentation, {
      about:
        'Embedding model of a new index: e5-small, e5-base, e5-large, bge-m3, built-in, owner/name on the hub, or a folder (./model). An index that exists keeps its own.',
      otherwise: `${defaultModel} if it is here or can be fetched, else the built-in embedder`,
      example: defaultModel,
    }),
  DATELINE_REVISION: z.string().optional().register(documentation, {
    about: 'Branch, tag or commit of that model, to pin its files.',
    otherwise: "the known model's, else main",
    example: 'main',
  }),
  DATELINE_DTYPE: z.string().optional().register(documentation, {
    about:
      "Number format of the model's weights (fp32, fp16, q8, q4 …): smaller is faster and a little less exact.",
    otherwise: "the known model's, else q8",
    example: 'q8',
  }),
  DATELINE_POOLING: z.string().optional().register(documentation, {
    about:
      'How the vectors of tokens become one: mean, cls or last_token. Needed for a model that Dateline does not know.',
    otherwise: "the known model's",
    example: 'mean',
  }),
  DATELINE_QUERY_PREFIX: z.string().optional().register(documentation, {
    about: 'What the model was trained to see before a question, the space at its end included.',
    otherwise: "the known model's, else nothing",
    example: '"query: "',
  }),
  DATELINE_PASSAGE_PREFIX: z.string().optional().register(documentation, {
    about: 'What the model was trained to see before a passage, the space at its end included.',
    otherwise: "the known model's, else nothing",
    example: '"passage: "',
  }),
  DATELINE_MAX_TOKENS: wholeNumber('tokens', 7).optional().register(documentation, {
    about: 'Tokens after which the model cuts a passage.',
    otherwise: "as the model's own files say",
    example: '512',
  }),
  DATELINE_FIT: z.string().optional().register(documentation, {
    about:
      'File with what you have fitted for the embedder of the index: how much its vectors count, what is quoted and when the archive answers (docs/fitting.md).',
    otherwise:
      'as fitted with the built-in embedder; with another, vectors and words count the same in the search',
    example: 'fit.json',
  }),
  DATELINE_RERANKER: z
    .string()
    .optional()
    .register(documentation, {
      about: `Model that reads the question with each of the best passages and orders them anew: ${knownRerankers.map(({ alias, licence }) => `${alias} (${licence})`).join(', ')}, owner/name on the hub, or a folder. Every question takes longer with it.`,
      otherwise: 'none',
      example: 'mmarco-minilm',
    }),
  DATELINE_RERANK_MS: wholeNumber('milliseconds', 6).default(2000).register(documentation, {
    about:
      'Milliseconds after which the reranker begins no further passage of a question; what it did not come to keeps its order.',
    otherwise: '2000',
    example: '2000',
  }),
  DATELINE_STRICTNESS: z
    .enum(strictnesses, { error: 'is neither strict, balanced nor eager' })
    .default(defaultStrictness)
    .register(documentation, {
      about:
        'How sure Dateline must be before it quotes anything: strict refuses more of what the archive may not answer, eager less.',
      otherwise: defaultStrictness,
      example: 'strict',
    }),
  HF_ENDPOINT: webAddress.default('https://huggingface.co').register(documentation, {
    about: 'Address of the model hub, for a mirror of it.',
    otherwise: 'https://huggingface.co',
    example: 'https://huggingface.co',
  }),
  HF_TOKEN: z.string().optional().register(documentation, {
    about:
      'Token for private models on that hub. Secret: it is sent there and nowhere else, never printed or logged.',
    otherwise: 'public models only',
    example: '',
  }),
  CHAT_MODEL: z
    .string()
    .regex(/^[a-z-]+:\S+$/, 'is not provider:model, for instance openai:gpt-4o-mini')
    .transform((name) => {
      const at = name.indexOf(':');
      return { provider: name.slice(0, at), model: name.slice(at + 1) };
    })
    .optional()
    .register(documentation, {
      about:
        'Chat model that writes a checked sentence above the quotes, as provider:model. Providers: openai (and whatever speaks its protocol), anthropic, ollama; others after installing their LangChain package. It sees the question and the passages found.',
      otherwise: 'quotes alone; nothing leaves this machine',
      example: 'ollama:llama3.1',
    }),
  CHAT_API_URL: webAddress.optional().register(documentation, {
    about: "Base URL of the chat model's HTTP interface, for a compatible server.",
    otherwise: "the provider's own",
    example: 'http://127.0.0.1:8080/v1',
  }),
  CHAT_API_KEY: z.string().optional().register(documentation, {
    about:
      'Key for the chat model. Secret: it is sent to the provider and nowhere else, never printed or logged.',
    otherwise: "the provider's own variable, for instance OPENAI_API_KEY",
    example: '',
  }),
  CHAT_TIMEOUT: wholeNumber('seconds').default(30).register(documentation, {
    about: 'Seconds that a question waits for the chat model, retries included; then there are quotes alone.',
    otherwise: '30',
    example: '30',
  }),
  DISCORD_TOKEN: z.string().optional().register(documentation, {
    about:
      "The bot's token from https://discord.com/developers/applications. Secret: it is never printed or logged.",
    otherwise: 'start opens a chat in the terminal instead of the bot',
    example: '',
  }),
  DISCORD_API_URL: webAddress.optional().register(documentation, {
    about: "Base of Discord's HTTP API, for a compatible server or a test double.",
    otherwise: 'Discord itself',
    example: 'http://127.0.0.1:4000/api',
  }),
  DATELINE_STATE: z.string().default('state').register(documentation, {
    about:
      "Folder of what the bot keeps: each server's settings, what people thought of answers, and the questions that the archive did not answer; never who asked. It must persist.",
    otherwise: 'state',
    example: 'state',
  }),
  DATELINE_GAPS: onOrOff.default('1').register(documentation, {
    about:
      'Whether the bot keeps questions asked in servers that the archive did not answer, for /admin gaps: 1 or 0.',
    otherwise: '1',
    example: '0',
  }),
  DATELINE_QUESTIONS_PER_PERSON: wholeNumber('questions a minute').default(20).register(documentation, {
    about: 'Questions a minute that one person may ask the bot.',
    otherwise: '20',
    example: '20',
  }),
  DATELINE_QUESTIONS_PER_SERVER: wholeNumber('questions a minute').default(120).register(documentation, {
    about: 'Questions a minute that the people of one server may ask the bot together.',
    otherwise: '120',
    example: '120',
  }),
  DATELINE_QUESTIONS_AT_ONCE: wholeNumber('questions').default(4).register(documentation, {
    about:
      'Questions that the bot answers at a time; the others wait in turn, of one person never two at a time.',
    otherwise: '4',
    example: '4',
  }),
  DATELINE_ANSWER_LOG: z.string().optional().register(documentation, {
    about:
      'File to which every answer of ask, the chat and the bot is added as a line of JSON: question, quotes with receipts, time; never who asked.',
    otherwise: 'answers are not logged',
    example: 'answers.jsonl',
  }),
  DATELINE_SHARDS: z
    .union(
      [
        z.literal('auto'),
        z
          .string()
          .regex(/^[1-9]\d{0,2}$/)
          .transform(Number),
      ],
      { error: 'is neither auto nor a whole number from 1 to 999' },
    )
    .optional()
    .register(documentation, {
      about:
        'Processes among which the connections to Discord of a bot in many servers are split: a number, or auto for what Discord recommends. Discord demands it from 2,500 servers. The index is in memory once.',
      otherwise: 'one connection, in the program itself',
      example: 'auto',
    }),
  DATELINE_LOG_LEVEL: logLevel.default('info').register(documentation, {
    about: "Least important of the bot's log lines that are written: debug, info, warn, error or silent.",
    otherwise: 'info',
    example: 'info',
  }),
  DATELINE_HTTP_PORT: z
    .string()
    .regex(/^\d{1,5}$/, portFlaw)
    .transform(Number)
    .refine((port) => port <= 65_535, portFlaw)
    .optional()
    .register(documentation, {
      about:
        'Port on which a running bot tells its health (/healthz) and its figures for Prometheus (/metrics); 0 takes a free one and logs it.',
      otherwise: 'they are not told',
      example: '9464',
    }),
  DATELINE_HTTP_HOST: z.string().default('127.0.0.1').register(documentation, {
    about:
      'Address on which that port is opened: 0.0.0.0 lets other machines ask, who are asked for no password.',
    otherwise: '127.0.0.1, this machine alone',
    example: '127.0.0.1',
  }),
  DATELINE_DEBUG: onOrOff.default('0').register(documentation, {
    about: '1 shows where an unexpected failure came from.',
    otherwise: '0',
    example: '1',
  }),
});
