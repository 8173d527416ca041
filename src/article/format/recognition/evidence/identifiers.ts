import { above, type Evidence } from './evidence';

const IDENTIFIER =
  /\w_\w|[a-z]{3}[A-Z][a-z]\w|\w\(\)|\s--[a-z]|\s-[a-z][\s,]|[\s"'(][~.]?\/\w{1,40}\/|\w\.(?:txt|md|py|js|ts|cpp|sh|pl|json|xml|ya?ml|html|cfg|conf|ini|log|gz|zip|so|dll|exe)\b|\d\.\d+\.\d/g;

/** "max_size", "readFile()", "--verbose", "/etc/hosts", "notes.txt", "2.4.1". */
export const identifiers: Evidence = {
  reason: 'names of files, options or functions',
  weigh: (sample) => above(sample.density(IDENTIFIER), 5, -0.12, -5),
};
