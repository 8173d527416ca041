import type { Body } from './layout';

const STAMP = /^\s*date (\d{4}-\d\d-\d\d)\s*/;
const BYLINE = 'Miriam Okonjo-Reyes';

/** A saved article that has only a headline above its stamp, as reporting that a layout can be put around. */
export function bodyFromStory(name: string, file: string): Body {
  const lines = file.split('\n').filter((line) => line.trim() !== '');
  const [headline = '', ...below] = lines;
  const stamped = below.findIndex((line) => STAMP.test(line));
  const date = STAMP.exec(below[stamped] ?? '')?.[1] ?? '2030-01-15';
  const paragraphs = below
    .slice(Math.max(stamped, 0))
    .map((line) => line.replace(STAMP, '').trim())
    .filter((line) => line !== '' && line !== headline.trim());
  return {
    name,
    headline: headline.trim(),
    deck: '',
    place: 'Washington',
    byline: BYLINE,
    date,
    caption: '',
    photographer: '',
    paragraphs,
  };
}
