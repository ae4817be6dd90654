import { z } from 'zod';
import type { RecordStore, StoredRecord } from '../../record-store.ts';
import { type Gap, gapsOfServer, type Keeping, type Reason, usualSettings, wrongKinds } from './keeping.ts';

/** What the bot keeps, as records: settings under `settings/server`, verdicts under `verdict/message`, gaps under `gap/server/time`. */
export function createKeeping(
  records: RecordStore,
  { keepGaps, now }: { readonly keepGaps: boolean; readonly now: () => Date },
): Keeping {
  return {
    settings: (server) =>
      server === null ? usualSettings : settingsForm.parse(records.get(['settings', server]) ?? {}),
    async changeSettings(server, changes) {
      let after = usualSettings;
      await records.update(['settings', server], (before) => {
        after = { ...settingsForm.parse(before ?? {}), ...changes };
        return after;
      });
      return after;
    },
    keepVerdict: (message, verdict) =>
      records.update(['verdict', message], (before) => {
        const { reason, comment } = verdictForm.safeParse(before).data ?? noReason;
        const said = verdict.verdict === 'wrong' ? { reason, comment } : noReason;
        return { at: now().toISOString(), ...verdict, ...said };
      }),
    async keepReason(message, { reason, comment }) {
      let isKept = false;
      await records.update(['verdict', message], (before) => {
        if (before === undefined) return undefined;
        const verdict = verdictForm.parse(before);
        isKept = verdict.verdict === 'wrong';
        return isKept ? { ...verdict, reason, comment } : verdict;
      });
      return isKept;
    },
    verdicts: () => records.list(['verdict']).map(({ value }) => verdictForm.parse(value)),
    keepsGaps: keepGaps,
    async keepGap(gap) {
      if (!keepGaps) return;
      const { server } = gap;
      const at = now().toISOString();
      const before = records.list(['gap', server]);
      // Two gaps of one millisecond have the same time, and different places.
      const place = String(before.filter(({ key }) => key[2] === at).length);
      await records.update(['gap', server, at, place], () => ({ at, ...gap }));
      const tooMany = before.slice(0, Math.max(0, before.length + 1 - gapsOfServer));
      for (const { key } of tooMany) await records.update(['gap', ...key.slice(1)], () => undefined);
    },
    gaps: (server) => records.list(['gap', server]).map(toGap),
    close: () => records.close(),
  };
}

const settingsForm = z.object({
  channels: z.array(z.string()).default([]),
  openThread: z.boolean().default(usualSettings.openThread),
  privateByDefault: z.boolean().default(usualSettings.privateByDefault),
});

const verdictForm = z.object({
  at: z.string(),
  verdict: z.enum(['good', 'wrong']),
  question: z.string(),
  index: z.string(),
  receipts: z.array(z.string()),
  kind: z.enum(['answered', 'refused']),
  reason: z.enum(wrongKinds).nullable().default(null),
  comment: z.string().nullable().default(null),
});

/** As it is with most verdicts. */
const noReason: Reason = { reason: null, comment: null };

const gapForm = z.object({
  at: z.string(),
  server: z.string(),
  question: z.string(),
  reason: z.string(),
  language: z.string(),
});

function toGap({ value }: StoredRecord): Gap {
  return gapForm.parse(value);
}
