/** The text of a file as the editor would show it, or why there is none, in words that follow the file's name. */
export type Decoded = { readonly text: string } | { readonly problem: string };

/** Bytes that are looked at to tell binary data from text. */
const SAMPLE = 8192;
/** Text with a larger share of control characters than this is data. */
const MOST_CONTROLS = 0.02;

const TAB = 9;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const ESCAPE = 27;

/** By the byte order mark; VS Code decodes a file without one as UTF-8 unless told otherwise. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
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

/** Decodes UTF-8, or UTF-16 with a byte order mark; the mark is stripped, line ends are kept. */
export function decodeArticle(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: 'is empty' };
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && controlShare(bytes) > MOST_CONTROLS) return { problem: 'is binary data, not text' };
  try {
    // UTF-16 may hold half a surrogate pair, which the decoder replaces by one character, so that offsets stay.
    const text = new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
    return text === '' ? { problem: 'is empty' } : { text };
  } catch {
    return { problem: 'is not valid UTF-8' };
  }
}
