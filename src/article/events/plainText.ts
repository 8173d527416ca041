import type { DependencyTree } from './tree';

/** Tags of words that lose a sentence's first capital wherever else they are said. */
const LOWERED = /^(DT|IN|PRP\$|CC|CD|RB|TO|EX|NNS?|VB[DGNPZ]?|JJ[RS]?|PDT|WDT|WRB|WP)$/;
const PROPER_ADJECTIVE = /(?:[ei]an|ese|ish)$/;
const QUOTATION_MARKS = new Set(['"', '“', '”', '„', '‟', '«', '»', '‘', '`', "''", '``']);

/** The words from one token to another as they stand but for a sentence's first capital, spaces made single, quotation marks left out. */
export function plainText(tree: DependencyTree, first: number, last: number): string {
  let text = '';
  let end = -1;
  for (let index = first; index <= last; index++) {
    const token = tree.tokens[index];
    if (!token) break;
    if (QUOTATION_MARKS.has(token.text)) continue;
    text += text && end !== token.start ? ` ${wordAt(tree, index)}` : wordAt(tree, index);
    end = token.end;
  }
  return text;
}

function wordAt(tree: DependencyTree, index: number): string {
  const token = tree.tokens[index];
  if (!token) return '';
  const lowered =
    index === 0 && LOWERED.test(token.tag) && !PROPER_ADJECTIVE.test(token.text) && !/^\p{Lu}{2}/u.test(token.text);
  return lowered ? token.text.toLowerCase() : token.text;
}
