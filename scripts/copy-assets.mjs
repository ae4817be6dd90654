import { cpSync } from 'node:fs';

/** What the program reads beside its compiled files. */
const assets = ['retrieval/glossary/en-de-nl.tsv', 'preview/page/client.css', 'preview/page/client.js'];

for (const asset of assets) cpSync(`src/${asset}`, `dist/${asset}`);
