// Writes records into the folder given until it is killed, and prints the number of each that is said to be on the disk. Every second one
// is a change of a record that is there already. Runs the compiled program.
import { openSqliteRecords } from '../../dist/adapters/records/sqlite-records.js';

const [, , folder, first] = process.argv;
const records = await openSqliteRecords(folder);
for (let number = Number(first); ; number += 1) {
  const change = () => ({ number, text: `the text of ${number} `.repeat(1 + (number % 90)) });
  await records.update(['written', String(number).padStart(9, '0')], change);
  await records.update(['last'], change);
  process.stdout.write(`${number}\n`);
}
