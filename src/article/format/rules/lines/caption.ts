import type { LineRule } from '../../passage';
import { endsInCredit } from './credit';

const LABELLED =
  /^\W{0,2}(?:FILE|File photo|FILE PHOTO|Image caption|Caption|Pictured|PICTURED|In this (?:photo|image|file photo|picture)|This (?:photo|image|undated photo|handout|combination)|A (?:photo|screengrab|screenshot|still|combination of)|Screenshot|Media caption|Enlarge image)\b ?(?::|–|—|-|\(|,| [\p{Ll}])/u;

/** What a picture shows, known by its label or by the credit at its end. */
export const caption: LineRule = {
  kind: 'caption',
  longest: 800,
  matches: ({ text }) => LABELLED.test(text) || endsInCredit(text),
};
