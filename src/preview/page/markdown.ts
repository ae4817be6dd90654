import { parse } from 'discord-markdown-parser';
import * as z from 'zod';
import { type Html, html } from '../../html.ts';

/** Discord's Markdown as a browser shows it, with the parser that reads it as Discord does. What pings is shown as a mention, people by their `names`. */
export function renderMarkdown(text: string, names: Names = nobody): Html {
  return inline(nodes.parse(parse(text, 'extended')), names);
}

/** People's names by their ids. */
export type Names = ReadonlyMap<string, string>;

const nobody: Names = new Map();

interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[] | undefined;
  readonly target?: string | undefined;
  readonly timestamp?: string | undefined;
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly level?: number | undefined;
}

const node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    type: z.string(),
    content: z.union([z.string(), nodes]).optional(),
    target: z.string().optional(),
    timestamp: z.string().optional(),
    name: z.string().optional(),
    id: z.string().optional(),
    level: z.number().optional(),
  }),
);
const nodes = z.array(node);

function inline(parts: readonly Node[], names: Names): Html {
  return html`${parts.map((part) => element(part, names))}`;
}

function element(part: Node, names: Names): Html {
  const inside = typeof part.content === 'string' ? literal(part.content) : inline(part.content ?? [], names);
  switch (part.type) {
    case 'text':
      return inside;
    case 'br':
    case 'newline':
      return html`<br />`;
    case 'strong':
      return html`<strong>${inside}</strong>`;
    case 'em':
      return html`<em>${inside}</em>`;
    case 'underline':
      return html`<u>${inside}</u>`;
    case 'strikethrough':
      return html`<s>${inside}</s>`;
    case 'subtext':
      return html`<small class="subtext">${inside}</small>`;
    case 'link':
    case 'url':
    case 'autolink':
      return link(part.target ?? '', inside);
    case 'inlineCode':
      return html`<code>${inside}</code>`;
    case 'codeBlock':
      return html`<pre><code>${inside}</code></pre>`;
    case 'blockQuote':
      return html`<blockquote>${inside}</blockquote>`;
    case 'spoiler':
      return html`<span class="spoiler">${inside}</span>`;
    case 'timestamp':
      return moment(Number(part.timestamp));
    case 'twemoji':
      return html`${part.name ?? ''}`;
    case 'heading':
      return html`<strong class="heading">${inside}</strong>`;
    case 'everyone':
    case 'here':
      return html`<span class="ping">@${part.type}</span>`;
    case 'user':
      return html`<span class="ping">@${names.get(part.id ?? '') ?? part.id ?? ''}</span>`;
    default:
      // Mentions of roles, channels and commands.
      return html`<span class="ping">${part.type} ${part.id ?? ''}</span>`;
  }
}

/** Marks that set the direction of what they enclose apart are kept: they are part of how the message looks. */
function literal(text: string): Html {
  return html`${text.split(/(?<=[\u2066-\u2069])|(?=[\u2066-\u2069])/u).map((piece) => isolation.get(piece) ?? html`${piece}`)}`;
}

const isolation = new Map([
  ['\u2066', html`&#8294;`],
  ['\u2067', html`&#8295;`],
  ['\u2068', html`&#8296;`],
  ['\u2069', html`&#8297;`],
]);

function link(target: string, inside: Html): Html {
  const isWeb = /^https?:\/\//i.test(target);
  return isWeb ? html`<a href="${target}" target="_blank" rel="noreferrer noopener">${inside}</a>` : inside;
}

/** Discord shows the time in the reader's zone, which the page's script does from the attribute. */
function moment(seconds: number): Html {
  const time = new Date(seconds * 1000);
  // Whoever writes a message may write more digits than there are days.
  if (Number.isNaN(time.getTime())) return html``;
  const at = time.toISOString();
  return html`<time datetime="${at}">${at.slice(0, 16).replace('T', ' ')}</time>`;
}
