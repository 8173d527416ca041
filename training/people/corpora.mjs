// Documents with the spans of their person names: {id, genre, text, names: [{start, end}], unsure: [{start, end}]}.
import { loadGum } from '../../../shared/bench/loaders/gum.mjs';

const DATA = new URL('../../../shared/bench/data/', import.meta.url).pathname;

export function gum() {
  return ['news', 'other'].flatMap((genre) =>
    loadGum(`${DATA}gum`, genre).map((doc) => ({
      id: doc.id,
      genre: doc.id.split('_')[1],
      text: doc.text,
      names: doc.persons.map(({ start, end }) => ({ start, end })),
      unsure: [],
    })),
  );
}
