import type { Rule } from '../passage';
import { byline } from './byline';
import { caption } from './caption';
import { contributors } from './contributors';
import { dateLine } from './dateLine';
import { embed } from './embed';
import { headline } from './headline';
import { noise } from './noise';
import { promotion } from './promotion';
import { trailer } from './trailer';

/** In order: a rule sees what the ones before it decided. */
export const rules: readonly Rule[] = [
  trailer,
  noise,
  dateLine,
  promotion,
  contributors,
  embed,
  caption,
  headline,
  byline,
];
