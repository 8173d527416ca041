import type { Doubt } from './doubt';

export const tooLong: Doubt = {
  name: 'too long to be said whole',
  example: 'A sentence of forty words none of which can go.',
  venial: true,
  holds: ({ cut }) => cut,
};
