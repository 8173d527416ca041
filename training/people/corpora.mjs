// Documents with the spans of their person names and of the names of other things: {id, topic, genre, text, names, others}.
// Documents of one topic name the same people.
import { readFileSync } from 'node:fs';
import { loadEcb } from '../../../shared/bench/loaders/ecb.mjs';
import { loadGum, readMentions } from '../../../shared/bench/loaders/gum.mjs';
import { loadTimeml } from '../../../shared/bench/loaders/timeml.mjs';
import { forMeasuring, forTeaching } from '../corpora.mjs';

/** The documents of each topic. */
export function byTopic(documents) {
  const topics = new Map();
  for (const doc of documents) topics.set(doc.topic, [...(topics.get(doc.topic) ?? []), doc]);
  return [...topics.values()];
}

/** GUM: names as the benchmark reads them; every other proper noun in a mention is the name of something else. */
export function gum() {
  return ['news', 'other'].flatMap((genre) =>
    loadGum(forTeaching('gum'), genre).map((doc) => ({
      id: doc.id,
      topic: doc.id,
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
  for (const block of readFileSync(`${forTeaching('gum')}/dep/${doc.id}.conllu`, 'utf8')
    .trim()
    .split(/\n\n+/)) {
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

/** ECB+ by annotations.txt; `others` is null, which leaves it to the part-of-speech tags. */
export function ecb() {
  return annotated(
    'ecb',
    ['train', 'dev'].flatMap((split) => loadEcb(forTeaching('ecb'), split)),
  );
}

/** AQUAINT by annotations.txt, to measure on. */
export function aquaint() {
  return annotated('newswire', loadTimeml(forMeasuring('aquaint')));
}

function annotated(genre, documents) {
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  return readFileSync('training/people/annotations.txt', 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(' '))
    .filter(([id]) => texts.has(id))
    .map(([id, topic, ...spans]) => ({
      id,
      topic,
      genre,
      text: texts.get(id),
      names: spans.map((span) => span.split('-').map(Number)).map(([start, end]) => ({ start, end })),
      others: null,
    }));
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
      return { id: `${genre}${i}`, topic: `${genre}${i}`, genre, text, names, others: [] };
    });
}
