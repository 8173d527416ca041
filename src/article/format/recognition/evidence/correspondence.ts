import { above, type Evidence } from './evidence';

const HEADER = /^(?:From|To|Subject|Date|Cc|Bcc|Sent|Reply-To|Message-ID|Received|Return-Path|MIME-Version): /gim;
/** Headers that lost their line ends. */
const HEADERS_IN_A_ROW = /^\s*(?:From|To|Subject|Date|Message-ID): .{1,400}\b(?:To|Subject): /i;
const GREETING = /^(?:Dear|Hi|Hello|Hey)\b[^.!?]{0,60}[,:!-]?$/m;
const CLOSING =
  /^(?:Yours|Sincerely|Regards|Best regards|Kind regards|Best|Cheers|Thanks|Best wishes|Cordially|Love)\b.{0,20}[,.]?$/im;
const QUOTED = /^>+ ?\S/gm;

/** Headers stand at the top. */
const TOP = 1000;

function headerWeight(top: string): number {
  const headers = top.match(HEADER)?.length ?? 0;
  if (headers >= 2) return -9;
  return HEADERS_IN_A_ROW.test(top) ? -5 : -headers;
}

/** E-mails and letters: headers, a greeting, a closing, quoted lines. */
export const correspondence: Evidence = {
  reason: 'the layout of a letter or e-mail',
  weigh(sample) {
    const { text } = sample;
    const quoted = text.match(QUOTED)?.length ?? 0;
    const layout = (GREETING.test(text) ? 1.5 : 0) + (CLOSING.test(text) ? 1.5 : 0) + (quoted > 2 ? 2 : 0);
    return headerWeight(text.slice(0, TOP)) - layout + above(sample.rate('correspondence'), 8, -0.15, -3);
  },
};
