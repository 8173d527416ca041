import type { Recognition } from '../analysis';

/** How much of a file decides, in UTF-16 code units. */
const WINDOW = 65_536;

const NOT = [
  {
    pattern:
      /\b(?:licensed? under|without warranty|redistribution and use|permission is hereby granted|copyright \(c\))/i,
    reason: "a licence's wording",
  },
  { pattern: /^#{1,6} |^```/m, reason: 'Markdown headings' },
  { pattern: /[{};]\s*$|^\s*(?:import|#include|function|def|class|const|let|var) /m, reason: 'source code' },
  { pattern: /^(?:From|To|Subject|Date|Message-ID): /m, reason: 'e-mail headers' },
];

/** Whether the file reads like an article; looks at its first 64 Ki characters. */
export function recognize(text: string): Recognition {
  const head = text.slice(0, WINDOW);
  const against = NOT.filter(({ pattern }) => pattern.test(head)).map(({ reason }) => reason);
  if (against.length > 0) return { recognized: false, confidence: 0.1, reasons: against };
  const prose = head.match(/\p{Lu}[^.!?\n]{20,600}[.!?]["”’)]*(?=\s|$)/gu)?.length ?? 0;
  if (prose === 0) return { recognized: false, confidence: 0.2, reasons: ['no full sentence'] };
  return { recognized: true, confidence: prose > 2 ? 0.9 : 0.6, reasons: ['full sentences'] };
}
