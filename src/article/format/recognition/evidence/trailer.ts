import type { Evidence } from './evidence';

/** "The post Tram Line to Close appeared first on Harbour Gazette." */
export const trailer: Evidence = {
  reason: 'a line that says where the post appeared first',
  weigh: ({ passages }) => (passages.some(({ kind }) => kind === 'trailer') ? 7 : 0),
};
