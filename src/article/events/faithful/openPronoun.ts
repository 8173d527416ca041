import type { Doubt } from './doubt';

export const openPronoun: Doubt = {
  name: 'a pronoun that nothing explains',
  example: 'It sank on Monday. → It sank',
  holds: ({ open }) => open,
};
