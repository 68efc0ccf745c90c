import { Buffer } from 'node:buffer';

// Deflate with a window of 32 KiB, no dictionary; then one block, the last, stored.
const streamStart = 0x78_01_01;
const headerLength = 7;
const checksumLength = 4;

/**
 * The text as a zlib stream (RFC 1950) of one stored block, as the vendor's Go library writes it.
 * Setting up a compressor takes several times as long as everything else in a signature, and saves a
 * quarter of some 230 characters.
 *
 * @throws RangeError above 65,535 bytes, which is what one block holds.
 */
export function toStoredStream(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const stream = Buffer.allocUnsafe(headerLength + length + checksumLength);
  stream.writeUIntBE(streamStart, 0, 3);
  stream.writeUInt16LE(length, 3);
  stream.writeUInt16LE(length ^ 0xffff, 5);
  stream.write(text, headerLength);
  stream.writeUInt32BE(adler32(stream, headerLength, headerLength + length), headerLength + length);
  return stream;
}

/**
 * The content of a stream that {@link toStoredStream} wrote; `undefined` of any other, which needs
 * an inflater.
 */
export function parseStoredStream(stream: Buffer): Buffer | undefined {
  const end = stream.length - checksumLength;
  const length = end - headerLength;
  if (length < 0 || stream.readUIntBE(0, 3) !== streamStart) return undefined;
  if (stream.readUInt16LE(3) !== length || stream.readUInt16LE(5) !== (length ^ 0xffff)) {
    return undefined;
  }
  const isWhole = stream.readUInt32BE(end) === adler32(stream, headerLength, end);
  return isWhole ? stream.subarray(headerLength, end) : undefined;
}

const adlerBase = 65_521;
// So many bytes fit before a sum leaves 32 bits, where arithmetic is slower.
const adlerRun = 2_048;

/** The checksum of RFC 1950 over a part of the bytes. */
function adler32(bytes: Buffer, start: number, end: number): number {
  let sum = 1;
  let sumOfSums = 0;
  for (let from = start; from < end; from += adlerRun) {
    const to = Math.min(from + adlerRun, end);
    for (let index = from; index < to; index += 1) {
      sum += bytes[index] ?? 0;
      sumOfSums += sum;
    }
    sum %= adlerBase;
    sumOfSums %= adlerBase;
  }
  return sumOfSums * 65_536 + sum;
}
