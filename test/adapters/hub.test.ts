import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createHub } from '../../src/adapters/hub/hub.ts';
import { listen } from '../support/listen.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

it('shows its token to the hub, and not to the storage that the hub points to', async () => {
  const seen: string[] = [];
  const storage = await listen(
    createServer((request, response) => {
      seen.push(`storage ${request.method} ${request.headers.authorization}`);
      response.end(request.method === 'HEAD' ? undefined : 'weights');
    }),
  );
  const address = await listen(
    createServer((request, response) => {
      seen.push(`hub ${request.method} ${request.headers.authorization}`);
      response.writeHead(302, { location: `${storage}/weights` }).end();
    }),
  );
  const hub = createHub({ address, token: 'secret', patienceMs: 5_000, stallMs: 5_000 });
  const path = join(temporaryFolder(), 'weights');
  await hub.download(await hub.describe('owner/private', 'main', 'onnx/model.onnx'), path, () => {});
  expect(readFileSync(path, 'utf8')).toBe('weights');
  expect(seen).toEqual([
    'hub HEAD Bearer secret',
    'storage HEAD undefined',
    'hub GET Bearer secret',
    'storage GET undefined',
  ]);
});
