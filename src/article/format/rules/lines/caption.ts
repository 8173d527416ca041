import type { LineRule } from '../../passage';
import { endsInAgency, endsInCredit } from './credit';

const LABELLED =
  /^\W{0,2}(?:FILE|File photo|FILE PHOTO|Image caption|Caption|Pictured|PICTURED|In this (?:photo|image|file photo|picture)|This (?:photo|image|undated photo|handout photo|combination of (?:photos|pictures|images))|Screenshot|Media caption|Enlarge image)\b ?(?::|–|—|-|\(|,| [\p{Ll}])/u;

/** "© Ada Quill A boat leaves the quay." */
const AFTER_SIGN = /^© .{10,}\p{Ll}/u;
const SAYING = /\b(?:said|says|told|added|according to)\b/;
const SHORT = 250;

/** What a picture shows, known by its label or by the credit at its end. */
export const caption: LineRule = {
  kind: 'caption',
  longest: 800,
  matches: ({ text, folded }) =>
    LABELLED.test(text) ||
    AFTER_SIGN.test(text) ||
    endsInCredit(text) ||
    (text.length < SHORT && endsInAgency(text) && !SAYING.test(folded)),
};
