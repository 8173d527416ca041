import { HashIndex } from './hashIndex';
import { Lexicon } from './lexicon';
import type { NetFile, NetShape } from './net/netFile';

/** Everything that is learned, as training/language writes it and {@link readModel} finds it in one binary file. */
export interface LanguageModel {
  /** Penn Treebank tags, by index. */
  readonly tags: readonly string[];
  /** Relations of Universal Dependencies, by index. */
  readonly relations: readonly string[];
  readonly lexicon: Lexicon;
  readonly net: NetFile;
}

export interface ModelHeader {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  /** What the classes of senses in the lexicon stand for, by index. */
  readonly senses: readonly string[];
  readonly net: NetShape;
}

interface FileHeader extends ModelHeader {
  /** Length in bytes of every section, in the order of the file. */
  readonly sections: Readonly<Record<string, number>>;
}

/** Sections by name; the file is the length of a JSON header in four bytes, little endian, the header, the sections. */
export type Sections = Readonly<Record<string, Uint8Array>>;

export function writeModel(names: ModelHeader, sections: Sections): Uint8Array {
  const lengths = Object.fromEntries(Object.entries(sections).map(([name, bytes]) => [name, bytes.length]));
  const header = new TextEncoder().encode(JSON.stringify({ ...names, sections: lengths } satisfies FileHeader));
  const parts = [new Uint8Array(Uint32Array.of(header.length).buffer), header, ...Object.values(sections)];
  const file = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let position = 0;
  for (const part of parts) {
    file.set(part, position);
    position += part.length;
  }
  return file;
}

export function readModel(file: Uint8Array): LanguageModel {
  const headerEnd = 4 + new DataView(file.buffer, file.byteOffset).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(file.subarray(4, headerEnd))) as FileHeader;
  const sections = new Map<string, Uint8Array>();
  let position = headerEnd;
  for (const [name, length] of Object.entries(header.sections)) {
    sections.set(name, file.subarray(position, position + length));
    position += length;
  }
  const section = (name: string): Uint8Array => {
    const bytes = sections.get(name);
    if (bytes === undefined) throw new Error(`The language model has no section ${name}`);
    return bytes;
  };
  return {
    tags: header.tags,
    relations: header.relations,
    lexicon: new Lexicon({
      words: new HashIndex(section('lexicon.sizes'), new Uint16Array(aligned(section('lexicon.rests')))),
      tags: section('lexicon.tags'),
      senses: section('lexicon.senses'),
      vectors: new Uint16Array(aligned(section('lexicon.vectors'))),
      senseNames: header.senses,
    }),
    net: {
      shape: header.net,
      tables: asInt8(section('net.tables')),
      weights: asInt8(section('net.weights')),
      floats: new Float32Array(aligned(section('net.floats'))),
    },
  };
}

/** Little-endian numbers at any offset. */
const aligned = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const asInt8 = ({ buffer, byteOffset, length }: Uint8Array): Int8Array => new Int8Array(buffer, byteOffset, length);
