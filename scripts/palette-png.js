/*
 * Small PNGs for pages: a picture of a paper has few colours, and a palette of them holds it in a fraction of
 * the bytes (https://www.w3.org/TR/png-3/). Node has deflate; the rest is little.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Colours of a picture that is written. */
const COLOURS = 64;

/** Bytes a pixel of the colour types that are read: grey, RGB, RGBA. */
const CHANNELS = { 0: 1, 2: 3, 6: 4 };

/**
 * The same picture in at most 64 colours.
 *
 * @param {Buffer} png eight bits a channel, not interlaced: as pdftoppm and Chromium write them
 * @returns {Buffer}
 */
export function inPalette(png) {
  const { width, height, pixels } = decode(png);
  return encode(width, height, pixels, paletteOf(pixels));
}

/** Width and height, and a pixel a number: 0xRRGGBB. */
function decode(png) {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG');
  const data = [];
  let header;
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = body;
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const channels = CHANNELS[header[9]];
  if (header[8] !== 8 || channels === undefined || header[12] !== 0) {
    throw new Error('only PNGs of eight bits a channel, grey or RGB, not interlaced');
  }
  const bytes = unfiltered(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const [red, green = red, blue = red] = bytes.subarray(
      at * channels,
      at * channels + Math.min(channels, 3),
    );
    pixels[at] = (red << 16) | (green << 8) | blue;
  }
  return { width, height, pixels };
}

/** Takes back the filters of the lines, each told in its first byte (PNG, 9). */
function unfiltered(filtered, stride, height, channels) {
  const bytes = Buffer.alloc(stride * height);
  for (let line = 0; line < height; line += 1) {
    const filter = filtered[line * (stride + 1)];
    for (let column = 0; column < stride; column += 1) {
      const at = line * stride + column;
      const left = column < channels ? 0 : bytes[at - channels];
      const up = line === 0 ? 0 : bytes[at - stride];
      const corner = line === 0 || column < channels ? 0 : bytes[at - stride - channels];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      bytes[at] = filtered[line * (stride + 1) + 1 + column] + guess;
    }
  }
  return bytes;
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The colours that stand for all others: the pixels' boxes are halved, the widest first, as long as there is room. */
function paletteOf(pixels) {
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const boxes = [[...counts]];
  while (boxes.length < COLOURS) {
    const spreads = boxes.map(widest);
    const at = spreads.reduce((most, one, index) => (one.spread > spreads[most].spread ? index : most), 0);
    const { channel, spread } = spreads[at];
    if (spread === 0) break;
    const [box] = boxes.splice(at, 1);
    box.sort(([a], [b]) => channelOf(a, channel) - channelOf(b, channel) || a - b);
    const middle = (channelOf(box[0][0], channel) + channelOf(box.at(-1)[0], channel)) / 2;
    const cut = box.findIndex(([colour]) => channelOf(colour, channel) > middle);
    boxes.push(box.slice(0, cut), box.slice(cut));
  }
  return boxes.map(commonest);
}

const channelOf = (colour, channel) => (colour >> (channel * 8)) & 255;

function widest(box) {
  const spreads = [0, 1, 2].map((channel) => {
    const values = box.map(([colour]) => channelOf(colour, channel));
    return {
      channel,
      spread: values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b)),
    };
  });
  return spreads.reduce((most, one) => (one.spread > most.spread ? one : most));
}

/** A paper's white and its ink stay as they are. */
function commonest(box) {
  return box.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

function encode(width, height, pixels, palette) {
  const nearest = new Map();
  const indexOf = (colour) => {
    if (!nearest.has(colour)) {
      const distances = palette.map((one) =>
        [0, 1, 2].reduce(
          (sum, channel) => sum + (channelOf(one, channel) - channelOf(colour, channel)) ** 2,
          0,
        ),
      );
      nearest.set(colour, distances.indexOf(Math.min(...distances)));
    }
    return nearest.get(colour);
  };
  const lines = Buffer.alloc((width + 1) * height); // each begins with its filter: none
  for (const [at, pixel] of pixels.entries()) lines[at + Math.floor(at / width) + 1] = indexOf(pixel);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // eight bits a pixel, a palette
  const colours = Buffer.from(
    palette.flatMap((colour) => [2, 1, 0].map((channel) => channelOf(colour, channel))),
  );
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
