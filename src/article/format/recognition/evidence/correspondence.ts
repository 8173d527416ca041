import { above, type Evidence } from './evidence';

const HEADERS = /^(?:From|To|Subject|Date|Cc|Bcc|Sent|Reply-To|Message-ID|Received|Return-Path|MIME-Version): /gim;
const GREETING = /^(?:Dear|Hi|Hello|Hey)\b[^.!?]{0,60}[,:!-]?$/m;
const CLOSING =
  /^(?:Yours|Sincerely|Regards|Best regards|Kind regards|Best|Cheers|Thanks|Best wishes|Cordially|Love)\b.{0,20}[,.]?$/im;
const QUOTED = /^>+ ?\S/gm;

/** E-mails and letters: headers, a greeting, a closing, quoted lines. */
export const correspondence: Evidence = {
  reason: 'the layout of a letter or e-mail',
  weigh(sample) {
    const { text } = sample;
    const headers = text.slice(0, 4000).match(HEADERS)?.length ?? 0;
    const layout =
      (GREETING.test(text) ? 1.5 : 0) +
      (CLOSING.test(text) ? 1.5 : 0) +
      ((text.match(QUOTED)?.length ?? 0) > 2 ? 2 : 0);
    return -Math.min(headers, 3) * 1.5 - layout + above(sample.rate('correspondence'), 8, -0.15, -3);
  },
};
