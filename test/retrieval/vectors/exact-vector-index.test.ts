import { vectorIndexContract } from '../../contracts/vector-index-contract.ts';
import { exactVectorIndex } from '../../fakes/exact-vector-index.ts';

vectorIndexContract('The exact fake', async (vectors, dimensions) => exactVectorIndex(vectors, dimensions));
