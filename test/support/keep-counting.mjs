// Counts in one record of the folder given, so many times. Runs the compiled program.
import { openSqliteRecords } from '../../dist/adapters/records/sqlite-records.js';

const [, , folder, times] = process.argv;
const records = await openSqliteRecords(folder);
for (let time = 0; time < Number(times); time += 1) {
  await records.update(['count'], (before) => (before ?? 0) + 1);
}
await records.close();
