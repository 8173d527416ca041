/**
 * The text without the characters at its end that match.
 * @param character matches one UTF-16 unit. A pattern of many, `[…]+$`, is tried anew at every one of a run that ends elsewhere.
 */
export function trimEnd(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The same at both ends. */
export function trimEnds(text: string, character: RegExp): string {
  const trimmed = trimEnd(text, character);
  let start = 0;
  while (start < trimmed.length && character.test(trimmed.charAt(start))) start++;
  return trimmed.slice(start);
}
