import type { Evidence } from './evidence';

const HEADING =
  /^[ \t]*(?:CHAPTER|Chapter|BOOK|PART|VOLUME|Volume|ACT|Act|SCENE|Scene|CANTO|Canto|EPILOGUE|PROLOGUE)\s+(?:[IVXLC]+|\d+|THE|[A-Z][a-z]+)\b[^a-z]{0,3}/m;
const EBOOK = /\bproject gutenberg\b|\be-?book\b.{0,40}\b(?:for the use of|is for the)\b|\btranscribed (?:by|from)\b/i;

/** "CHAPTER IV", "ACT II. SCENE 1". */
export const chapters: Evidence = {
  reason: "a book's chapters",
  weigh: ({ text }) => (EBOOK.test(text) ? -4 : 0) + (HEADING.test(text.slice(0, 3000)) ? -3 : 0),
};
