import { readLines } from '../../lines';
import type { Evidence } from './evidence';

const FEWEST = 4;
/** A line of verse or a title: it starts large, and no full stop ends it. */
const OPEN_LINE = /^["“‘']?\p{Lu}[^\n]{10,120}[\p{L},;:—–-]$/u;

/** Lines that all start large and end open, where prose that was broken into lines goes on small. */
export const verse: Evidence = {
  reason: 'written in verse',
  weigh({ text, prose }) {
    if (prose.length > 0) return 0;
    const lines = [...readLines(text)].map(({ start, end }) => text.slice(start, end));
    return lines.length >= FEWEST && lines.every((line) => OPEN_LINE.test(line)) ? -3 : 0;
  },
};
