import type { LineRule } from '../../passage';

const NOTICES = [
  /\b(?:we|this (?:site|website)) uses? cookies\b/,
  /\b(?:accept|reject|manage) (?:all )?cookies\b/,
  /\b(?:agree|consent) to (?:our|the|its|receive|be contacted)\b.{0,80}\b(?:terms|privacy|cookies?|emails?|policy|marketing)\b/,
  /\bprotected by recaptcha\b/,
  /\bwe value your privacy\b|^privacy (?:notice|policy|settings)\b/,
  /\bpartners\b.{0,40}\b(?:store|process|use|access)\b.{0,60}\b(?:device|personal data|information on)\b/,
  /\bprivacy policy and (?:the )?terms (?:of (?:service|use))?/,
  /\bterms of (?:use|service)\b.{0,40}\bappl(?:y|ies)\b/,
  /^by (?:signing up|subscribing|clicking|entering|continuing|providing|submitting|registering)\b/,
  /\bthank you for (?:signing up|subscribing)\b/,
  /\b(?:may|might) (?:earn|receive) (?:a|an affiliate|a small)? ?(?:commission|compensation|portion of sales|share of)\b/,
  /\b(?:purchases|products|links)\b.{0,60}\baffiliate (?:links?|partnerships?|programs?)\b/,
  /\byour (?:email address|e-mail address) will not be published\b/,
  /\b(?:javascript|ad blockers?|your browser)\b.{0,60}\b(?:enabled?|disabled?|support(?:ed)?|turn(?:ed)? o(?:n|ff)|upgrade)\b/,
  /\bthe views (?:and opinions )?expressed (?:in this (?:article|column|piece)|here|are those)\b/,
  /\bif you or (?:someone|anyone) you know\b.{0,200}\b(?:call|text|help|support|lifeline|hotline)\b/,
];

/** Cookies, consent, commissions, disclaimers, helplines: what the outlet's lawyers want said. */
export const legalNotice: LineRule = {
  kind: 'noise',
  longest: 600,
  matches: ({ folded }) => NOTICES.some((pattern) => pattern.test(folded)),
};
