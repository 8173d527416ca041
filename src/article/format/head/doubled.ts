import type { Cutter } from './cut';

const SHORTEST = 20;
const LONGEST = 500;

/** A headline that stands twice on its line. */
export const cutDoubled: Cutter = ({ text }) => {
  if (text.length < SHORTEST || text.length > LONGEST) return null;
  const half = Math.floor(text.length / 2);
  const first = text.slice(0, half).trim();
  const second = text.slice(half).trim();
  if (first !== second) return null;
  return [
    { from: 0, to: half },
    { from: half, to: text.length, kind: 'noise' },
  ];
};
