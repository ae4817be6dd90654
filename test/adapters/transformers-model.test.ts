import { Tensor } from '@huggingface/transformers';
import { expect, it, onTestFinished, vi } from 'vitest';
import { makeTinyModel } from '../../scripts/make-tiny-model.ts';
import { loadTransformersModel } from '../../src/adapters/transformers/transformers-model.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

it('gives every tensor of a batch back to the runtime', async () => {
  const folder = temporaryFolder();
  await makeTinyModel(folder);
  const disposed = vi.spyOn(Tensor.prototype, 'dispose');
  onTestFinished(() => disposed.mockRestore());
  const model = await loadTransformersModel({
    folder,
    dtype: 'fp32',
    pooling: 'mean',
    maxTokens: null,
    threads: 1,
  });
  disposed.mockClear();
  for (let batch = 1; batch <= 5; batch += 1) {
    await model.embed(['servers', 'new servers of the company'].map(model.tokenise));
    // input_ids, attention_mask and last_hidden_state.
    expect(disposed).toHaveBeenCalledTimes(3 * batch);
  }
  await model.close();
});
