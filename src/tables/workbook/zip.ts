import { once } from 'node:events';
import { crc32, createInflateRaw } from 'node:zlib';
import { MOST_OF_PACKING, MOST_PARTS, PACKING_FROM } from '../../base/limits.js';
import type { WorkbookLimit } from '../errors.js';

/** A file within a ZIP archive, still packed. */
export interface ZipPart {
  readonly packed: Buffer;
  readonly method: number;
  readonly crc: number;
}

/** The files of an archive by their names, in small letters and with `/` between folders. */
export type ZipParts = ReadonlyMap<string, ZipPart>;

/** An archive, or a part of it, that cannot be read. */
export class BrokenZip extends Error {}

/** A part that unpacks to more than a workbook of people has: a mistake, or an archive made to fill the memory. */
export class TooLarge extends Error {
  constructor(readonly limit: WorkbookLimit) {
    super(limit);
  }
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** A comment of up to 65,535 bytes may stand behind the end record. */
const END_SIZE = 22;
const MOST_BEHIND = 65_535;
/** What an archive of 4 GiB and more writes in place of its sizes; we take none of that size. */
const IN_ZIP64 = 0xffff_ffff;

/**
 * Reads what parts an archive has, from its directory.
 *
 * Our own, and not the spreadsheet library's, since the sizes that a directory states are not to be trusted: a part is
 * unpacked piece by piece, and no further than its reader allows.
 *
 * @throws {BrokenZip}
 * @throws {TooLarge}
 */
export function zipParts(bytes: Buffer): ZipParts {
  try {
    return readDirectory(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new BrokenZip(); // it points to where there is nothing
    throw error;
  }
}

function readDirectory(bytes: Buffer): ZipParts {
  const end = endRecord(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new TooLarge('parts');
  const parts = new Map<string, ZipPart>();
  let at = bytes.readUInt32LE(end + 16);
  for (let number = 0; number < count; number += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new BrokenZip();
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const commentLength = bytes.readUInt16LE(at + 32);
    const size = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    if (size === IN_ZIP64 || local === IN_ZIP64 || bytes.readUInt32LE(local) !== LOCAL) throw new BrokenZip();
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    if (start + size > bytes.length) throw new BrokenZip();
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    parts.set(partName(name), {
      packed: bytes.subarray(start, start + size),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}

/** A part's name as it is looked up: some programs write it with other capitals, or with `\`. */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function endRecord(bytes: Buffer): number {
  for (let at = bytes.length - END_SIZE; at >= Math.max(0, bytes.length - END_SIZE - MOST_BEHIND); at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw new BrokenZip();
}

/** How many bytes a part may come to, and which limit that is. */
export interface Most {
  readonly bytes: number;
  readonly limit: WorkbookLimit;
}

/** How much of the packed bytes is given to the unpacking at once. */
const STEP = 64 * 1024;

/** A stretch of an unpacked part, and how many of its packed bytes have been used so far. */
export interface Unpacked {
  readonly bytes: Buffer;
  readonly used: number;
}

/**
 * Unpacks a part piece by piece.
 *
 * @param most what it may come to
 * @throws {BrokenZip}
 * @throws {TooLarge}
 */
export async function* unpack({ packed, method, crc }: ZipPart, most: Most): AsyncGenerator<Unpacked> {
  if (method !== STORED && method !== DEFLATED) throw new BrokenZip();
  let sum = 0;
  let length = 0;
  for await (const piece of method === STORED ? pieces(packed) : inflated(packed)) {
    length += piece.bytes.length;
    if (length > most.bytes) throw new TooLarge(most.limit);
    if (length > PACKING_FROM && length > packed.length * MOST_OF_PACKING) throw new TooLarge('packing');
    sum = crc32(piece.bytes, sum);
    yield piece;
  }
  if (sum !== crc) throw new BrokenZip();
}

/** A part as one text. */
export async function unpackWhole(part: ZipPart, most: Most): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const { bytes } of unpack(part, most)) all.push(bytes);
  return Buffer.concat(all);
}

function* pieces(packed: Buffer): Generator<Unpacked> {
  for (let at = 0; at < packed.length; at += STEP) {
    const bytes = packed.subarray(at, at + STEP);
    yield { bytes, used: at + bytes.length };
  }
}

async function* inflated(packed: Buffer): AsyncGenerator<Unpacked> {
  const inflate = createInflateRaw({ chunkSize: STEP });
  let used = 0;
  const feeding = feed(inflate, packed, (bytes) => (used += bytes)).catch(() => undefined); // met while reading
  try {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- no encoding is set: bytes
    for await (const bytes of inflate) yield { bytes: bytes as Buffer, used };
  } catch (error) {
    throw error instanceof Error && 'errno' in error ? new BrokenZip() : error;
  } finally {
    inflate.destroy();
  }
  await feeding;
}

async function feed(
  inflate: ReturnType<typeof createInflateRaw>,
  packed: Buffer,
  fed: (bytes: number) => void,
): Promise<void> {
  for (const { bytes } of pieces(packed)) {
    fed(bytes.length);
    if (!inflate.write(bytes)) await once(inflate, 'drain');
    if (inflate.destroyed) return;
  }
  inflate.end();
}
