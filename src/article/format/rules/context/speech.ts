import type { ContextRule, Passage } from '../../passage';
import { namesAnAction, saysWeOrYou } from '../appeal';

/** UTF-16 code units: shorter passages that ask are promotion in a speech too. */
const LONG = 150;
/** The share of its longer passages in which a speech or an interview says "we" or "you". */
const OFTEN = 0.3;

const isText = ({ kind, text }: Passage): boolean => kind === null && text.length >= LONG;

/** In speeches and interviews people ask for help, and say "we" and "you", without promoting the outlet. */
export const speech: ContextRule = (passages) => {
  const asking = passages.filter(({ kind, text }) => kind === 'promotion' && text.length >= LONG);
  if (asking.length === 0) return;
  const texts = passages.filter(isText);
  if (texts.filter(saysWeOrYou).length <= texts.length * OFTEN) return;
  for (const passage of asking) if (!namesAnAction(passage)) passage.kind = null;
};
