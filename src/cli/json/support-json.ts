/** How likely the archive seemed to answer, 0–1, to thousandths: more digits would be noise; `null` stays `null`. */
export function supportJson(support: number | null): number | null {
  return support === null ? null : Math.round(support * 1000) / 1000;
}
