import type { LineRule, Passage } from '../../passage';
import { anyOf } from '../phrases';
import { captionsPicture } from '../pictures';
import pictureSources from '../words/pictureSources.txt';
import { endsInAgency, endsInCredit } from './credit';

const LABELLED =
  /^\W{0,2}(?:FILE|File photo|FILE PHOTO|Image caption|Caption|Pictured|PICTURED|In this (?:photo|image|file photo|picture)|This (?:photo|image|undated photo|handout photo|combination of (?:photos|pictures|images))|Screenshot|Media caption|Enlarge image)\b ?(?::|–|—|-|\(|,| [\p{Ll}])/u;

/** "Image: Passengers wait on the old pier." */
const LABELLED_SENTENCE =
  /^(?:main |cover |header |top |above |hero )?(?:image|photo|photograph|picture|pic)s?(?: \d{1,2})?: ?(?:\S+ ){4,}\S+[.!]["”]?$/i;
/** "2 of 4 The river at the old bridge", "2of4The river": a picture of a gallery, not "2 of 4 people". */
const OF_GALLERY = /^(?:[1-9]|[1-9]\d) ?(?:of|\/) ?(?:[1-9]|[1-9]\d):? ?["“‘]?\p{Lu}\S* .{6,}/u;
/** "© Ada Quill A boat leaves the quay.", and not "© Copyright Tern Courier". */
const AFTER_SIGN = /^© (?!copyright\b|.{0,80}\b(?:19|20)\d\d\W{0,3}$).{10,}\p{Ll}/iu;
/** "Northlight A boat leaves the quay Northlight": the credit in front of the picture's description and behind it. */
const BETWEEN_CREDITS = new RegExp(
  `^(${anyOf(pictureSources)}|[\\p{L}' ]{2,30}/(?:${anyOf(pictureSources)})) .{10,800} \\1$`,
  'u',
);
/** "Ada Quill (pictured) was left on the quay", without a full stop. */
const PICTURED = /\((?:pictured|inset|above|below)\b[^()]{0,40}\)(?!.*[.!?:]$)/i;
const CAPTION_BUTTON = /\b(?:hide|toggle|show|view) caption$/;
const SAYING = /\b(?:said|says|told|added|according to)\b/;
const SHORT = 250;

/** Whether a line is the description of a picture between its credits, as some pages give it above the caption. */
export const isDescription = ({ text }: Pick<Passage, 'text'>): boolean => BETWEEN_CREDITS.test(text);

/** What a picture shows, known by its label or by the credit at its end. */
export const caption: LineRule = {
  kind: 'caption',
  longest: 800,
  matches: (passage) => isCaption(passage),
};

function isCaption(passage: Passage): boolean {
  const { text, folded } = passage;
  return (
    LABELLED.test(text) ||
    LABELLED_SENTENCE.test(text) ||
    OF_GALLERY.test(text) ||
    captionsPicture(passage) ||
    AFTER_SIGN.test(text) ||
    isDescription({ text }) ||
    CAPTION_BUTTON.test(folded) ||
    (text.length < SHORT && PICTURED.test(text)) ||
    endsInCredit(text) ||
    (text.length < SHORT && endsInAgency(text) && !SAYING.test(folded))
  );
}
