import type { Evidence } from './evidence';

/** Whom only a court calls so, and how it decides in its own name; reports of it say who decided. */
const PARTIES =
  /\b(?:the|[Aa]n?) (?:appellant|respondent|claimant|applicant|complainant|defendant|plaintiff|petitioner)s?\b/gi;
const DECIDES =
  /\b(?:[Ww]e|I) (?:would |must |therefore |accordingly ){0,2}(?:find no error|dismiss|allow the appeal|find (?:him|her|them|it|for|that|the)|agree with the (?:judge|court)|do not agree|see nothing in|hold that|convict|am satisfied|are satisfied)\b|\b[Tt]he (?:appeal|application|claim|petition) (?:is|must|should|fails|succeeds)\b|\b(?:[Ss]entence|[Ll]eave to appeal|[Pp]ermission to appeal) (?:accordingly|is (?:refused|granted))/g;
const SAYS = /\b(?:said|told reporters|according to)\b/g;

/** "We find no error. The appeal is dismissed.": a judgment, and no report of one. */
export const judgment: Evidence = {
  reason: "a court's own words",
  weigh({ text }) {
    const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
    const decides = count(DECIDES);
    if (decides === 0 || count(SAYS) > decides + 2) return 0;
    return -Math.min(decides, 3) - (count(PARTIES) > 1 ? 1.5 : 0);
  },
};
