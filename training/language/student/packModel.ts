import { type Sections, writeModel } from '../../../src/article/language/modelFile';
import { readLexicon } from '../lexicon';

/** The model file of a net that train.py wrote, given what reads its parts. */
export function packModel(part: (name: 'json' | 'tables' | 'weights' | 'floats') => Uint8Array): Uint8Array {
  const { tags, relations, net } = JSON.parse(new TextDecoder().decode(part('json')));
  const { parts, senseNames } = readLexicon();
  return writeModel(
    { tags, relations, senses: senseNames, net },
    {
      ...named('lexicon', parts),
      'net.tables': part('tables'),
      'net.weights': part('weights'),
      'net.floats': part('floats'),
    },
  );
}

const named = (prefix: string, parts: Sections): Sections =>
  Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [`${prefix}.${name}`, bytes]));
