// Documents with the spans of their person names: {id, genre, text, names, others, unsure}, lists of {start, end}.
// `others` are names of other things; what is `unsure` is left out of training.
import { readFileSync } from 'node:fs';
import { loadEcb } from '../../../shared/bench/loaders/ecb.mjs';
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
      unsure: [],
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

const PRONOUN = /^(?:he|she|him|his|her|hers|himself|herself)$/i;
const NAME = /^(?:\p{Lu}[\p{L}'’.-]*)(?: (?:\p{Lu}[\p{L}'’.-]*|van|de|der|den|von|al|bin|la|di))*$/u;

/**
 * ECB+: its HUM mentions are people and organisations. A chain with "he" or "she" in it is a person, and what is
 * capitalised in it is a name; other capitalised words outside of places and times are unsure.
 */
export function ecb() {
  return ['train', 'dev'].flatMap((split) =>
    loadEcb(`${DATA}ecb`, split).map((doc) => {
      const file = entityMentions(split).get(doc.id) ?? [];
      const people = new Set(doc.persons.filter(({ string }) => PRONOUN.test(string)).map(({ cluster }) => cluster));
      const names = [];
      const sure = [];
      for (const mention of doc.persons) {
        const text = doc.text.slice(mention.start, mention.end).replace(/['’]s$/, '');
        const span = { start: mention.start, end: mention.start + text.length };
        if (people.has(mention.cluster) && NAME.test(text)) names.push(span);
      }
      for (const { string } of file)
        for (const m of doc.text.matchAll(
          new RegExp(string.replace(/[^\p{L}\p{N} ]/gu, '.').replace(/ /g, '\\s*'), 'gu'),
        ))
          sure.push({ start: m.index, end: m.index + m[0].length });
      const others = sure.filter((s) => !names.some((n) => n.start < s.end && s.start < n.end));
      const inside = (list, at) => list.some((s) => s.start <= at && at < s.end);
      const unsure = [...doc.text.matchAll(/\p{Lu}[\p{L}'’-]*/gu)]
        .map((m) => ({ start: m.index, end: m.index + m[0].length }))
        .filter(({ start }) => !inside(names, start) && !inside(others, start));
      return { id: doc.id, genre: 'ecb', text: doc.text, names, others, unsure, weight: 1 };
    }),
  );
}

function entityMentions(split) {
  const name = split[0].toUpperCase() + split.slice(1);
  const byDoc = new Map();
  for (const m of JSON.parse(readFileSync(`${DATA}ecb/ECB_${name}_Entity_gold_mentions.json`, 'utf8'))) {
    if (!/^(?:LOC|TIM|NON)/.test(m.mention_type)) continue;
    byDoc.set(m.doc_id, [...(byDoc.get(m.doc_id) ?? []), { string: m.tokens_str }]);
  }
  return byDoc;
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
      return { id: `${genre}${i}`, genre, text: text.replace(/\n/g, '\n'), names, others: [], unsure: [] };
    });
}
