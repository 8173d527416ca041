import { extent } from '../extent';
import type { ContextRule, LineRule, Passage } from '../passage';
import { authorNotes } from './context/authorNotes';
import { bareByline } from './context/bareByline';
import { boilerplate } from './context/boilerplate';
import { capitals } from './context/capitals';
import { captionOfCredit } from './context/captionOfCredit';
import { contributorNames } from './context/contributorNames';
import { dateline } from './context/dateline';
import { doubledCaption } from './context/doubledCaption';
import { ending } from './context/ending';
import { entryTime } from './context/entryTime';
import { foreignByline } from './context/foreignByline';
import { gallery } from './context/gallery';
import { headline } from './context/headline';
import { headlineOfTrailer } from './context/headlineOfTrailer';
import { labelledCaption } from './context/labelledCaption';
import { menu } from './context/menu';
import { pageNotice } from './context/pageNotice';
import { photographer } from './context/photographer';
import { promotionRun } from './context/promotionRun';
import { relatedList } from './context/relatedList';
import { repetition } from './context/repetition';
import { signOff } from './context/signOff';
import { speech } from './context/speech';
import { splitPost } from './context/splitPost';
import { strayLines } from './context/strayLines';
import { structure } from './context/structure';
import { summaries } from './context/summaries';
import { tables } from './context/tables';
import { unlabelledCaption } from './context/unlabelledCaption';
import { address } from './lines/address';
import { breadcrumb } from './lines/breadcrumb';
import { byline } from './lines/byline';
import { caption } from './lines/caption';
import { contributors } from './lines/contributors';
import { correction } from './lines/correction';
import { credit } from './lines/credit';
import { furniture } from './lines/furniture';
import { legalNotice } from './lines/legalNotice';
import { post } from './lines/post';
import { promotion } from './lines/promotion';
import { published } from './lines/published';
import { relatedLink } from './lines/relatedLink';
import { trailer } from './lines/trailer';

/** The first that knows a passage decides. */
export const lineRules: readonly LineRule[] = [
  published,
  trailer,
  address,
  breadcrumb,
  furniture,
  correction,
  contributors,
  post,
  credit,
  caption,
  promotion,
  legalNotice,
  relatedLink,
  byline,
];

/** Each sees what the lines say and what the ones before it decided. */
export const contextRules: readonly ContextRule[] = [
  menu,
  headlineOfTrailer,
  splitPost,
  doubledCaption,
  gallery,
  captionOfCredit,
  labelledCaption,
  photographer,
  dateline,
  headline,
  speech,
  boilerplate,
  promotionRun,
  bareByline,
  authorNotes,
  relatedList,
  summaries,
  capitals,
  repetition,
  tables,
  signOff,
  ending,
  pageNotice,
  strayLines,
];

/** What the page leaves, and then what is what in the article. */
const lastRules: readonly ContextRule[] = [
  extent,
  foreignByline,
  unlabelledCaption,
  contributorNames,
  structure,
  entryTime,
];

/** Decides what can be told by rules alone, before what is left is weighed. */
export function classifyBefore(passages: readonly Passage[]): void {
  for (const passage of passages) {
    if (passage.kind !== null) continue;
    const rule = lineRules.find(({ longest, matches }) => passage.text.length <= longest && matches(passage));
    if (!rule) continue;
    passage.kind = rule.kind;
    passage.role = rule.role;
  }
  for (const rule of contextRules) rule(passages);
}

/** Decides what each passage is. */
export function classify(passages: readonly Passage[]): void {
  classifyBefore(passages);
  for (const rule of lastRules) rule(passages);
}
