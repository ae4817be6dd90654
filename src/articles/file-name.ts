/** The name an article has by its file, folders included and the ending not: `2014/ibm-lenovo`. The same on every system. */
export function nameFromFile(file: string): string {
  return file.replace(/\.[^./]+$/, '').normalize('NFC');
}

/** A file's name as a title, `ibm-lenovo_2014` as "Ibm lenovo 2014"; `null` where it is a number or a hash and not words. */
export function titleFromFile(file: string): string | null {
  const name = nameFromFile(file).split('/').at(-1) ?? '';
  const words = name
    .replace(/^\d{4}(?:[-_.]?\d{2}){1,2}(?=[-_ ])/, '')
    .split(/[-_\s]+/)
    .filter((word) => word !== '');
  if (!words.some((word) => /^\p{L}{3,}$/u.test(word))) return null;
  const title = words.join(' ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}
