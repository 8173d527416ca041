import type { Cutter } from './cut';

const LONGEST = 2000;
const HEADING = /^(#{1,6})\s+(?=\S)/;
const CLOSING = /\s#{1,6}$/;
/** The same mark around a whole line, and nowhere within. */
const AROUND = /^(\*{1,3}|_{1,3})(?=[^\s*_])([^*_]{2,})(\*{1,3}|_{1,3})$/;

/** Marks of Markdown: "# Quay to Close", "**Quay to Close**", "*By Ada Quill*". */
export const cutMarks: Cutter = ({ text }) => {
  if (text.length > LONGEST) return null;
  const heading = HEADING.exec(text);
  if (heading) {
    const from = heading[0].length;
    const to = text.length - (CLOSING.exec(text)?.[0].length ?? 0);
    const inner = AROUND.exec(text.slice(from, to));
    const mark = inner?.[1]?.length ?? 0;
    return [
      { from: 0, to: from + mark, kind: 'noise' },
      { from: from + mark, to: to - mark },
      { from: to - mark, to: text.length, kind: 'noise' },
    ];
  }
  const around = AROUND.exec(text);
  const [, open, , close] = around ?? [];
  if (!open || open !== close) return null;
  return [
    { from: 0, to: open.length, kind: 'noise' },
    { from: open.length, to: text.length - open.length },
    { from: text.length - open.length, to: text.length, kind: 'noise' },
  ];
};
