/**
 * Blocks of a Markdown file that the program writes, each between two comments of its own:
 *
 *     <!-- generated: settings -->
 *     …
 *     <!-- end of settings -->
 */
export type Blocks = ReadonlyMap<string, string>;

/** The file with every block replaced by what it should hold. Throws when a block has no generator. */
export function withBlocks(markdown: string, blocks: Blocks): string {
  return markdown.replace(
    blockPattern,
    (whole, opening: string, name: string, old: string, closing: string) => {
      const content = blocks.get(name);
      if (content === undefined) throw new Error(`Nothing generates the block "${name}".`);
      // What differs from run to run alone is no reason to touch the file.
      return steady(old.trim()) === steady(content) ? whole : `${opening}\n${content}\n${closing}`;
    },
  );
}

/** The blocks that stand in a file. */
export function blocksIn(markdown: string): Blocks {
  return new Map(
    [...markdown.matchAll(blockPattern)].map(([, , name = '', text = '']) => [name, text.trim()]),
  );
}

const blockPattern = /(<!-- generated: ([\w -]+) -->)\n(.*?)\n?(<!-- end of \2 -->)/gs;

/** Text without what differs between two runs, or between two versions of Node: times, and ids of indexes. */
export function steady(text: string): string {
  return text
    .replace(/\bin \d+\.\d s\b/g, 'in 0.0 s')
    .replace(/\b(p\d\d) [\d.]+ m?s\b/g, '$1 0 ms')
    .replace(/(\bindex )[0-9a-f]{6}\b/g, '$1000000')
    .replace(/("id": ")[0-9a-f]{12}"/g, '$1000000000000"')
    .replace(/("\w+Ms": )[\d.]+/g, '$10');
}
