// Documents with the spans of their person names and of the names of other things: {id, genre, text, names, others}.
import { readFileSync } from 'node:fs';
import { loadGum, readMentions } from '../../../shared/bench/loaders/gum.mjs';

const DATA = new URL('../../../shared/bench/data/', import.meta.url).pathname;

/** GUM: names as the benchmark reads them; every other proper noun in a mention is the name of something else. */
export function gum() {
  return ['news', 'other'].flatMap((genre) =>
    loadGum(`${DATA}gum`, genre).map((doc) => ({
      id: doc.id,
      genre: doc.id.split('_')[1],
      text: doc.text,
      names: doc.persons.map(({ start, end }) => ({ start, end })),
      others: properNouns(doc),
    })),
  );
}

function properNouns(doc) {
  const found = [];
  let at = 0;
  for (const block of readFileSync(`${DATA}gum/dep/${doc.id}.conllu`, 'utf8').trim().split(/\n\n+/)) {
    const rows = block
      .split('\n')
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split('\t'))
      .map(([n, form, , upos, xpos, , head, deprel, , misc]) => ({
        n,
        form,
        upos,
        xpos,
        head: Number(head),
        deprel,
        misc,
      }));
    const typed = new Set();
    for (const { type, first, last } of readMentions(rows)) {
      if (/^(?:place|organization|object|abstract|event|animal|plant|substance|time)$/.test(type))
        for (let i = first; i <= last; i++) typed.add(i);
    }
    rows.forEach((row, i) => {
      const start = doc.text.indexOf(row.form, at);
      if (start < 0 || start > at + 40) return;
      at = start + row.form.length;
      if (row.upos === 'PROPN' && typed.has(i)) found.push({ start, end: at });
    });
  }
  return found;
}

/** Lines with names in square brackets; blank lines separate documents. */
export function bracketed(file, genre) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .trim()
    .split(/\n\n+/)
    .map((story, i) => {
      let text = '';
      const names = [];
      for (const part of story.split(/(\[[^\]]*\])/)) {
        if (!part.startsWith('[')) text += part;
        else {
          names.push({ start: text.length, end: text.length + part.length - 2 });
          text += part.slice(1, -1);
        }
      }
      return { id: `${genre}${i}`, genre, text, names, others: [] };
    });
}
