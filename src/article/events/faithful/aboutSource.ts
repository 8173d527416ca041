import type { Doubt } from './doubt';

export const aboutSource: Doubt = {
  name: 'about the source, not the story',
  example: 'Two aides spoke on condition of anonymity. → Two aides spoke on condition of anonymity',
  holds: ({ text }) => /\banonymity\b|\bdeclined to (?:be named|comment)\b/.test(text),
};
