import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from './listen.ts';

/** What the server does with a request, instead of replying with a text. `cut` hangs up half-way, `silent` never replies. */
export type ChatFault = 'cut' | 'silent' | 'not-json' | { readonly status: number };

export interface LoopbackChat {
  /** Base URL, as `CHAT_API_URL` takes it. */
  readonly url: string;
  /** What was sent, oldest first. */
  readonly requests: { readonly system: string; readonly user: string; readonly key: string | null }[];
}

/** A server that speaks the OpenAI chat protocol. It works through `script`, one reply a request, and repeats the last one. */
export async function loopbackChat(...script: readonly (string | ChatFault)[]): Promise<LoopbackChat> {
  const requests: LoopbackChat['requests'] = [];
  const server = createServer(async (request, response) => {
    const { messages } = JSON.parse(await bodyOf(request));
    const said = (role: string): string =>
      messages.find((message: { role: string }) => message.role === role)?.content ?? '';
    requests.push({
      system: said('system'),
      user: said('user'),
      key: request.headers.authorization?.replace('Bearer ', '') ?? null,
    });
    reply(response, script[Math.min(requests.length, script.length) - 1] ?? '');
  });
  return { url: `${await listen(server)}/v1`, requests };
}

function reply(response: ServerResponse, turn: string | ChatFault): void {
  if (turn === 'silent') return;
  if (typeof turn === 'object') {
    response.writeHead(turn.status, { 'content-type': 'application/json', 'retry-after': '0' });
    response.end(JSON.stringify({ error: { message: 'The key sk-secret is not good.' } }));
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json' });
  if (turn === 'not-json') {
    response.end('<html>Bad gateway</html>');
    return;
  }
  const completion = JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 0,
    model: 'tiny',
    choices: [{ index: 0, message: { role: 'assistant', content: turn }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
  });
  if (turn === 'cut') {
    response.write(completion.slice(0, completion.length / 2), () => response.destroy());
    return;
  }
  response.end(completion);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
