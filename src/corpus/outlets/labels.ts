/** A folder, or a part of file names, by which articles may be told apart. */
export interface Label {
  /** The same for articles that have it in common. */
  readonly id: string;
  readonly words: readonly string[];
  /** Of a folder that holds the file, or one that holds that. */
  readonly isFolder: boolean;
}

/** Words of a file's name that may name an outlet: "tern-courier-flood.txt". */
const MOST_WORDS = 3;
const MOST_FOLDERS = 8;
const ENDING = /\.[A-Za-z]{1,8}$/;
const BETWEEN_PARTS = /[/\\]+/;
const BETWEEN_WORDS = /[\s_+,()[\]-]+/;

/** Those of a path or an address, closest to the article first. */
export function labelsOf(path: string): Label[] {
  const parts = path.split(BETWEEN_PARTS);
  const name = wordsOf((parts.pop() ?? '').replace(ENDING, ''));
  const labels: Label[] = [];
  for (let count = Math.min(name.length, MOST_WORDS); count > 0; count--) {
    const words = name.slice(0, count);
    labels.push({ id: `name ${words.join(' ').toLowerCase()}`, words, isFolder: false });
  }
  for (let depth = parts.length; depth > Math.max(0, parts.length - MOST_FOLDERS); depth--) {
    const words = wordsOf(parts[depth - 1] ?? '');
    if (words.length > 0) labels.push({ id: `folder ${parts.slice(0, depth).join('/')}`, words, isFolder: true });
  }
  return labels;
}

const wordsOf = (part: string): string[] => decoded(part).split(BETWEEN_WORDS).filter(Boolean);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
