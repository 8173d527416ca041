import type { DependencyTree } from './tree';

/** Tags of words that lose a sentence's first capital wherever else they are said. */
const LOWERED = /^(DT|IN|PRP\$|CC|CD|RB|TO|EX|NNS?|VB[DGNPZ]?|JJ[RS]?|PDT|WDT|WRB|WP)$/;
const PROPER_ADJECTIVE = /(?:[ei]an|ese|ish)$/;
const QUOTATION_MARKS = new Set(['"', '“', '”', '„', '‟', '«', '»', '‘', '`', "''", '``']);

const PUNCTUATION = new Set([...QUOTATION_MARKS, ',', ';', ':', '(', ')', '[', ']', '…', '–', '—', '.', '!', '?']);

/** The words from one token to another as they stand, but without punctuation between them and a sentence's first capital. */
export function plainText(tree: DependencyTree, first: number, last: number): string {
  let text = '';
  let end = -1;
  for (let index = first; index <= last; index++) {
    const token = tree.tokens[index];
    if (!token) break;
    if (PUNCTUATION.has(token.text)) continue;
    text += text && end !== token.start ? ` ${wordAt(tree, index)}` : wordAt(tree, index);
    end = token.end;
  }
  return text;
}

function wordAt(tree: DependencyTree, index: number): string {
  const token = tree.tokens[index];
  if (!token) return '';
  const isFirst = index === 0 || QUOTATION_MARKS.has(tree.tokens[index - 1]?.text ?? '');
  const lowered =
    isFirst && LOWERED.test(token.tag) && !PROPER_ADJECTIVE.test(token.text) && !/^\p{Lu}{2}/u.test(token.text);
  return lowered ? token.text.charAt(0).toLowerCase() + token.text.slice(1) : token.text;
}
