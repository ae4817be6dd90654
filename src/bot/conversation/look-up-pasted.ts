import type { ReferenceDesk } from '../../answering/desk/reference-desk.ts';
import type { SourceLookup } from '../../answering/finding/source-lookup.ts';

/**
 * The source of what somebody pasted. In Discord people paste quotes set in bold, links in angle brackets, and answers together with their
 * source line; where the text as it stands leads nowhere, such readings of it are tried. None of them leaves out a word that somebody says
 * is quoted, so a changed quote is still told from a true one.
 */
export async function lookUpPasted(desk: ReferenceDesk, pasted: string): Promise<SourceLookup> {
  const plain = withoutMarkup(pasted);
  const quoted = quotedAboveSource(plain);
  for (const reading of new Set([pasted, plain, ...quoted, ...titleOnLine(plain)])) {
    const lookup = await desk.source(reading);
    if (lookup.kind === 'article' || lookup.kind === 'quote') return lookup;
  }
  const [compared = plain] = quoted;
  return desk.source(compared);
}

/** The text without what Discord would not show of it. */
export function withoutMarkup(pasted: string): string {
  return pasted
    .replace(/^[^\S\n]*(?:-#|#{1,3}|>{1,3}|[-*+]) /gm, '')
    .replace(/\[([^[\]]*)\]\(<?https?:\/\/[^\s()<>]+>?\)/g, '$1')
    .replace(/<(https?:\/\/[^\s<>]+)>/g, '$1')
    .replace(/\*+|~~|\|\||`+|__/g, '')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .replace(/\\([^0-9A-Za-z\s])/g, '$1')
    .trim();
}

/** The words in quotation marks at the beginning, where all that follows them is a source line: `“…” Title · Publisher · Date`. */
function quotedAboveSource(plain: string): readonly string[] {
  const [, quoted] = /^[\s>]*[“”„«「❝"](.+?)[”“»」❞"][^“”„«»「」❝❞"]* · /s.exec(plain) ?? [];
  return quoted === undefined ? [] : [quoted];
}

/** The title in front of a source line, or of a suggestion that was edited before it was sent: `Title · Date`. */
function titleOnLine(plain: string): readonly string[] {
  const [, title] = /^(.+?) · /.exec(plain) ?? [];
  return title === undefined ? [] : [title];
}
