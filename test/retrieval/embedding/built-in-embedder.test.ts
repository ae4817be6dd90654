import { createBuiltInEmbedders } from '../../../src/retrieval/embedding/built-in-embedder.ts';
import { embedderContract } from '../../contracts/embedder-contract.ts';

embedderContract('the built-in embedder', createBuiltInEmbedders, { sameInBatches: 0.999999 });
