import { lines } from './lines';
import outletsText from './outlets.txt';

export interface Outlet {
  readonly name: string;
  /** Mr. Feld, Mr Feld or Feld. */
  readonly honorifics: 'dotted' | 'plain' | 'none';
  readonly dates: 'us' | 'uk';
  readonly quotes: 'curly' | 'straight';
  readonly paragraphs: 'spaced' | 'close';
  /** What the article begins with: a headline and a date line, a date stamp in front of the text, or the text itself. */
  readonly top: 'headline' | 'stamp' | 'bare';
}

export const outlets: readonly Outlet[] = lines(outletsText).map((line) => {
  const [name, honorifics, dates, quotes, paragraphs, top] = line.split(' | ');
  return { name, honorifics, dates, quotes, paragraphs, top } as Outlet;
});
