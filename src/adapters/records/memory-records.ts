import type { RecordKey, RecordStore, StoredRecord } from '../../record-store.ts';

/** Records that are forgotten with the process: for a bot that is only tried, and for a folder in which nothing is kept yet. */
export function createMemoryRecords(): RecordStore {
  // As JSON, so that nobody changes what is kept by changing what was given.
  const kept = new Map<string, string>();
  const nameOf = (key: RecordKey) => JSON.stringify(key);
  const get = (key: RecordKey): unknown => {
    const json = kept.get(nameOf(key));
    return json === undefined ? undefined : JSON.parse(json);
  };
  return {
    get,
    list: (prefix) =>
      [...kept]
        .map(([name, json]): StoredRecord => ({ key: JSON.parse(name), value: JSON.parse(json) }))
        .filter(({ key }) => prefix.every((part, i) => key[i] === part))
        .toSorted((a, b) => compareKeys(a.key, b.key)),
    async update(key, change) {
      const after = change(get(key));
      if (after === undefined) kept.delete(nameOf(key));
      else kept.set(nameOf(key), JSON.stringify(after));
    },
    async close() {},
  };
}

/** Part by part, a key before those that go on where it ends. */
function compareKeys(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  const [mine, other] = at === -1 ? [undefined, b[a.length]] : [a[at], b[at]];
  if (mine === undefined) return other === undefined ? 0 : -1;
  return other === undefined || mine > other ? 1 : -1;
}
