import { above, type Evidence } from './evidence';

const IDENTIFIER =
  /\b[a-z]\w*_\w+|\b[a-z]+[A-Z]\w+|\b\w+\(\)|(?:^|\s)--?[a-z][\w-]*|(?:^|[\s"'(])[~.]?(?:\/[\w.-]+){2,}|\b[\w-]+\.(?:txt|md|py|js|ts|c|h|cpp|sh|pl|json|xml|ya?ml|html|cfg|conf|ini|log|gz|zip|so|dll|exe)\b|\bv?\d+\.\d+\.\d+/gm;

/** "max_size", "readFile()", "--verbose", "/etc/hosts", "notes.txt", "2.4.1". */
export const identifiers: Evidence = {
  reason: 'names of files, options or functions',
  weigh: (sample) => above(sample.density(IDENTIFIER), 3, -0.12, -5),
};
