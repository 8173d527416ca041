import type { Doubt } from './doubt';

export const noSubject: Doubt = {
  name: 'nobody who does it',
  example: 'Call the office for tickets. → Call the office for tickets',
  holds: ({ subject, speech }) => subject < 0 && (speech === null || speech.speaker < 0),
};
