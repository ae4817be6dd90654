import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rowFaults } from './glossary/row-faults.ts';

/** Run by hand after a change of the glossary: npx tsx scripts/check-glossary.ts [FILE] */
const file = process.argv[2] ?? join(import.meta.dirname, '../src/retrieval/glossary/en-de-nl.tsv');
const text = readFileSync(file, 'utf8');
const faults = rowFaults(text);
for (const { line, fault } of faults) console.log(`${relative('.', file)}:${line}: ${fault}`);
console.log(`${text.trimEnd().split('\n').length - 1} rows, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
