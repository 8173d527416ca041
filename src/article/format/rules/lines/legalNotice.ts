import type { LineRule } from '../../passage';

const NOTICES = [
  /\b(?:we|this (?:site|website)) uses? cookies\b/,
  /\b(?:accept|reject|manage) (?:all )?cookies\b/,
  /\b(?:you|i) (?:understand and )?(?:agree|consent|accept)\b.{0,160}\b(?:terms|privacy|cookies?|emails?|policy|marketing|agreement)\b/,
  /^\W{0,2}(?:except for the headline, ?)?(?:this|the) (?:story|article|report|copy|piece) (?:has not been|has been|is|was)\b.{0,140}\b(?:syndicated|unedited|auto-generated|automatically generated|agency feed|wire feed|news feed)\b/,
  /^\W{0,2}(?:the |all )?(?:views|opinions)\b.{0,60}\b(?:do not|are not|not necessarily)\b|^\W{0,2}this (?:piece|column|article|essay|letter) (?:expresses|reflects|represents) the (?:views|opinions?)\b/,
  /\b(?:stories|articles|content|story|article|journalism) (?:may|can) be (?:republished|reprinted|reproduced)\b.{0,160}\b(?:licen[cs]e|creative commons|credit|attribution)\b/,
  /\btranslated (?:from|by|into)\b.{0,60}\b(?:help of technology|machine|automatically|artificial intelligence|ai)\b/,
  /^transcripts? (?:are|is|may|was)\b.{0,120}\b(?:deadline|final form|errors?|contractor|automated|accuracy)\b/,
  /\breserves? the right to (?:edit|remove|delete|moderate|publish)\b.{0,60}\b(?:comments?|letters|submissions)\b/,
  /\bprotected by recaptcha\b/,
  /\bwe value your privacy\b|^privacy (?:notice|policy|settings)\b/,
  /\bwe and our (?:\d+ )?partners\b/,
  /\bterms of (?:use|service)\b.{0,40}\bapply\b/,
  /^by (?:signing up|subscribing|clicking|entering|continuing|providing|submitting|registering)\b/,
  /\bthank you for (?:signing up|subscribing)\b/,
  /\b(?:may|might) (?:earn|receive)\b.{0,40}\b(?:commission|compensation|portion of sales)\b.{0,80}\b(?:products?|links?|purchases?|buy)\b/,
  /\b(?:buy|purchase|click|links?)\b.{0,160}\bwe (?:may |might )?(?:earn|receive)\b.{0,40}\b(?:commission|compensation)\b/,
  /\breceives? (?:financial )?support from\b.{0,200}\b(?:solely responsible|editorial|journalism|coverage)\b/,
  /\b(?:nothing|no part|content|contents|material|text|pictures) (?:on|of|from|in) (?:this|these|our|the) (?:site|website|web ?site|pages?|publication|newspaper|service)\b.{0,80}\bmay\b/,
  /\b(?:may|must|can) ?not be (?:copied|cached|reproduced|republished|redistributed|broadcast|distributed|transmitted|used)\b.{0,120}\b(?:consent|permission|leave|authori[sz]ation)\b/,
  /\b(?:quotes?|quotations|data|prices?|indexes|indices|figures)\b.{0,80}\b(?:in real[- ]time|real-time|delayed)\b/,
  /\b(?:quotes?|data)\b.{0,40}\b(?:provided|supplied|powered) by\b/,
  /^(?:as|when|before|if) you (?:comment|post|reply)\b|\b(?:other|fellow) (?:commenters|users of this site)\b|\bcomment(?:ing|s)? (?:policy|guidelines|rules)\b/,
  /\bsolely responsible for (?:all|its|this) (?:content|journalism)\b/,
  /\baffiliate (?:links?|partnerships?|programs?)\b.{0,60}\b(?:we|our|earn|purchases?)\b/,
  /\byour e-?mail address will not be published\b/,
  /\byour (?:browser|ad blocker)\b|\bjavascript (?:is|to|in your)\b/,
  /\bthe views (?:and opinions )?expressed (?:in this (?:article|column|piece)|here|are those)\b/,
  /\bif you or (?:someone|anyone) you know\b.{0,200}\b(?:call|text|help|support|lifeline|hotline)\b/,
];
const SAYING = /\b(?:said|says|told|according to)\b/;

/** Cookies, consent, commissions, disclaimers, helplines: what the outlet's lawyers want said. */
export const legalNotice: LineRule = {
  kind: 'noise',
  longest: 600,
  matches: ({ folded }) => NOTICES.some((pattern) => pattern.test(folded)) && !SAYING.test(folded),
};
