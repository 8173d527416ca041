import { HashedModel } from './hashedModel';
import { HashIndex } from './hashIndex';
import { Lexicon } from './lexicon';
import { SparseModel } from './sparseModel';

/** Everything that is learned, as training/language writes it and {@link readModel} finds it in one binary file. */
export interface LanguageModel {
  /** Penn Treebank tags, by index. */
  readonly tags: readonly string[];
  readonly lexicon: Lexicon;
  readonly tagger: SparseModel;
  /** Tags, by index, of the words that only have one, by the hash of the word's form. */
  readonly certainTags: ReadonlyMap<number, number>;
  /** Relations of Universal Dependencies, by index. */
  readonly relations: readonly string[];
  readonly transitions: HashedModel;
  readonly relationModel: SparseModel;
}

export interface ModelHeader {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly certainTags: readonly (readonly [form: number, tag: number])[];
  /** What the classes of senses in the lexicon stand for, by index. */
  readonly senses: readonly string[];
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
  const sparseModel = (name: string) =>
    new SparseModel(
      section(`${name}.sizes`),
      asUint16(section(`${name}.rests`)),
      section(`${name}.counts`),
      section(`${name}.classes`),
      new Int8Array(section(`${name}.weights`)),
    );
  return {
    tags: header.tags,
    lexicon: new Lexicon({
      words: new HashIndex(section('lexicon.sizes'), asUint16(section('lexicon.rests'))),
      tags: section('lexicon.tags'),
      senses: section('lexicon.senses'),
      fine: asUint16(section('lexicon.fine')),
      middle: section('lexicon.middle'),
      coarse: section('lexicon.coarse'),
      vectors: asUint16(section('lexicon.vectors')),
      senseNames: header.senses,
    }),
    tagger: sparseModel('tagger'),
    certainTags: new Map(header.certainTags),
    relations: header.relations,
    transitions: new HashedModel(new Int8Array(section('transitions.weights'))),
    relationModel: sparseModel('relations'),
  };
}

/** Little-endian numbers at any offset. */
function asUint16(bytes: Uint8Array): Uint16Array {
  return new Uint16Array(new Uint8Array(bytes).buffer);
}
