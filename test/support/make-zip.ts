import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a zip archive to be; what is given beside name and content is written as it is, true or not. */
export interface ZipFile {
  readonly name: string | Buffer;
  readonly content: string | Buffer;
  /** 0: stored, 8: deflated; 8 where none is given. */
  readonly method?: number;
  /** Bit 0 set: encrypted. Bit 11: the name is UTF-8. */
  readonly flags?: number;
  readonly crc?: number;
}

/** A zip archive with these files in this order, as PKWARE's APPNOTE has it (4.3). */
export function makeZip(files: readonly ZipFile[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content, method = 8, flags = 0x800, crc } of files) {
    const data = Buffer.from(content);
    const packed = method === 0 ? data : deflateRawSync(data);
    const rawName = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(flags, 2);
    facts.writeUInt16LE(method, 4);
    facts.writeUInt32LE(crc ?? crc32(data), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(rawName.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, rawName, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), facts, tail, rawName]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}
