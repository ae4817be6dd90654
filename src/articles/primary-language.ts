/** `en` of `en-GB`, in lower case whatever the tag is in. */
export function primaryLanguage(tag: string): string {
  const end = tag.indexOf('-');
  return (end < 0 ? tag : tag.slice(0, end)).toLowerCase();
}

/** Whether two tags name the same language, whatever the region. */
export function sameLanguage(a: string, b: string): boolean {
  return primaryLanguage(a) === primaryLanguage(b);
}
