import type { ReferenceDesk } from './reference-desk.ts';

/** What can be asked of a desk. */
export type DeskWork = Omit<ReferenceDesk, 'index' | 'window' | 'languages' | 'publishers'>;

/** A desk that does some things another way, and says of its archive what the desk behind it says at the time: that one may be exchanged. */
export function deskWith(desk: ReferenceDesk, changes: Partial<DeskWork>): ReferenceDesk {
  return {
    get index() {
      return desk.index;
    },
    get window() {
      return desk.window;
    },
    get languages() {
      return desk.languages;
    },
    get publishers() {
      return desk.publishers;
    },
    ask: desk.ask,
    search: desk.search,
    timeline: desk.timeline,
    source: desk.source,
    verify: desk.verify,
    suggestTitles: desk.suggestTitles,
    ...changes,
  };
}
