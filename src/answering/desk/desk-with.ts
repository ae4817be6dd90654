import type { ReferenceDesk } from './reference-desk.ts';

/** What can be asked of a desk; the rest is what it says of its archive. */
export type DeskWork = Pick<
  ReferenceDesk,
  'ask' | 'search' | 'timeline' | 'check' | 'source' | 'verify' | 'suggestTitles'
>;

/** A desk that does some things another way. Of its archive it says what the desk behind it says at the time, since that may be exchanged. */
export function deskWith(desk: ReferenceDesk, changes: Partial<DeskWork>): ReferenceDesk {
  return deskBehind(() => desk, { ...desk, ...changes });
}

/** A desk that does its work as given, and says of its archive what the desk that is there at the time says. */
export function deskBehind(
  current: () => Omit<ReferenceDesk, keyof DeskWork>,
  work: DeskWork,
): ReferenceDesk {
  return {
    get builtAt() {
      return current().builtAt;
    },
    get index() {
      return current().index;
    },
    get window() {
      return current().window;
    },
    get languages() {
      return current().languages;
    },
    get publishers() {
      return current().publishers;
    },
    ask: work.ask,
    search: work.search,
    timeline: work.timeline,
    check: work.check,
    source: work.source,
    verify: work.verify,
    suggestTitles: work.suggestTitles,
  };
}
