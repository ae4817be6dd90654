import { writeTextFile } from '../files/write-text-file.ts';

/** Writes a file of the corpus, whole or not at all. Throws a `DatelineError` when the system will not have it. */
export async function writeCorpusFile(path: string, content: string): Promise<void> {
  await writeTextFile(
    path,
    content,
    'See that there is room and that you may write there, and run the command again.',
  );
}
