import { byDate, firstDay, type PublicationDate } from '../../articles/dates/publication-date.ts';

/** What was published at about one date, oldest first. */
export interface DateCluster<Dated> {
  readonly from: PublicationDate;
  readonly to: PublicationDate;
  readonly members: readonly Dated[];
}

/**
 * Things in the order of their dates, those of one date together. Where there are more dates than `most`, those that lie nearest to each
 * other are joined, so that a week of daily reports takes one place and not seven. Members keep their order within a date.
 */
export function clusterByDate<Dated>(
  things: readonly Dated[],
  dateOf: (thing: Dated) => PublicationDate,
  most: number,
): readonly DateCluster<Dated>[] {
  const sorted = things.toSorted((a, b) => byDate(dateOf(a), dateOf(b)));
  const clusters: DateCluster<Dated>[] = [];
  for (const thing of sorted) {
    const [date, last] = [dateOf(thing), clusters.at(-1)];
    const single = { from: date, to: date, members: [thing] };
    if (last?.to === date) clusters[clusters.length - 1] = joined(last, single);
    else clusters.push(single);
  }
  while (clusters.length > Math.max(1, most)) {
    const [at] = clusters
      .slice(1)
      .map((cluster, i) => [i, daysFrom(clusters[i]?.to ?? cluster.from, cluster.from)] as const)
      .reduce((nearest, gap) => (gap[1] < nearest[1] ? gap : nearest));
    const [a, b] = [clusters[at], clusters[at + 1]];
    if (a === undefined || b === undefined) break;
    clusters.splice(at, 2, joined(a, b));
  }
  return clusters;
}

function joined<Dated>(a: DateCluster<Dated>, b: DateCluster<Dated>): DateCluster<Dated> {
  return { from: a.from, to: b.to, members: [...a.members, ...b.members] };
}

function daysFrom(a: PublicationDate, b: PublicationDate): number {
  return (Date.parse(firstDay(b)) - Date.parse(firstDay(a))) / (24 * 60 * 60 * 1000);
}
