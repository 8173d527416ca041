import type { Rule } from '../passage';

const TRAILER = /^The post .{1,300} (?:appeared|was) first (?:on|published on|published by) .{1,80}$/;

/** "The post Council Votes to Keep the Tram appeared first on Harbour Gazette." */
export const trailer: Rule = (passages) => {
  for (const passage of passages) {
    if (passage.kind === null && TRAILER.test(passage.text.slice(0, 500))) passage.kind = 'trailer';
  }
};
