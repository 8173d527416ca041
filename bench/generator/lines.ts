/** The lines of a data file, without its comments and empty lines. */
export function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}
