/** The text of a file as the editor would show it, or why there is none; both in words that follow the file's name. */
export type Decoded = { readonly text: string; readonly remark?: string } | { readonly problem: string };

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Bytes that are looked at to tell binary data from text. */
const SAMPLE = 8192;
/** Text with a larger share of control characters than this is data. */
const MOST_CONTROLS = 0.02;
/** The share of the units of UTF-16 in a Western language whose upper byte is zero, at least. */
const FEWEST_ZEROS = 0.7;
/** Shares of a file's bytes: more than that outside ASCII is another alphabet's encoding, or data. */
const MOST_ACCENTS = 0.2;

const TAB = 9;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const ESCAPE = 27;
/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on; U+FFFD where it has nothing. */
const WINDOWS = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';
const FIRST_WINDOWS = 0x80;

/** By the byte order mark, or by where the zeros are, as VS Code does; what has neither is UTF-8 until it turns out not to be. */
function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const units = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  const zeros = [0, 0];
  for (let i = 0; i < 2 * units; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd > units * FEWEST_ZEROS) return 'utf-16le';
  if (odd === 0 && even > units * FEWEST_ZEROS) return 'utf-16be';
  return 'utf-8';
}

function controlShare(codes: ArrayLike<number>): number {
  const length = Math.min(codes.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const code = codes[i] ?? 0;
    if (code < SPACE && !(code >= TAB && code <= CARRIAGE_RETURN) && code !== ESCAPE) controls++;
  }
  return controls / length;
}

/** Whether bytes that are not UTF-8 read as text in Windows-1252, the encoding of Western files without a mark. */
function isWestern(bytes: Uint8Array): boolean {
  let accents = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) accents++;
    if (WINDOWS[byte - FIRST_WINDOWS] === '\ufffd') return false;
    if (byte < SPACE && !(byte >= TAB && byte <= CARRIAGE_RETURN)) return false;
  }
  return accents <= bytes.length * MOST_ACCENTS;
}

const decode = (bytes: Uint8Array, encoding: Encoding, fatal = false): string =>
  new TextDecoder(encoding, { fatal }).decode(bytes);

/** Engines disagree about the decoder of this name: some take it for Latin-1. */
const decodeWestern = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\x80-\x9f]/g, (character) => WINDOWS[character.charCodeAt(0) - FIRST_WINDOWS] ?? character);

const REPLACED = /\ufffd/g;
const BEYOND_ASCII = /[^\p{ASCII}\ufffd]/gu;

/** Of a file that is UTF-8 but for a few bytes: those become U+FFFD, as in the editor. */
function decodeDamaged(bytes: Uint8Array): Decoded | null {
  const text = decode(bytes, 'utf-8');
  const damage = text.match(REPLACED)?.length ?? 0;
  const whole = text.match(BEYOND_ASCII)?.length ?? 0;
  if (damage >= whole) return null;
  return { text, remark: damage === 1 ? 'has a byte that is not UTF-8' : `has ${damage} bytes that are not UTF-8` };
}

/** Decodes UTF-8, UTF-16 or, where it is neither, Windows-1252; a byte order mark is stripped, line ends are kept. */
export function decodeArticle(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: 'is empty' };
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && controlShare(bytes) > MOST_CONTROLS) return { problem: 'is binary data, not text' };
  try {
    // UTF-16 may hold half a surrogate pair, which the decoder replaces by one character, so that offsets stay.
    const text = decode(bytes, encoding, encoding === 'utf-8');
    return text === '' ? { problem: 'is empty' } : { text };
  } catch {
    const damaged = decodeDamaged(bytes);
    if (damaged) return damaged;
    if (!isWestern(bytes)) return { problem: 'is not valid UTF-8' };
    return { text: decodeWestern(bytes), remark: 'is not valid UTF-8, and read as Windows-1252' };
  }
}
