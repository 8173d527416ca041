import { trimEnd } from '../../../trimEnd';
import { wordList } from '../../../wordList';
import type { LineRule } from '../../passage';
import { anyOf } from '../phrases';
import furnitureList from '../words/pageFurniture.txt';
import playerWords from '../words/playerWords.txt';

const lines = wordList(furnitureList);
const ENDING = /[\s.?:…!»>|*•·+-]/;
const BEGINNING = /^[\s«<|*•·+-]+/;

const PATTERNS = [
  new RegExp(`^(?=.*[a-z]{3})(?:(?:${anyOf(playerWords)}|\\d+(?!\\d)) ?){2,12}[.…]*$`),
  /^\[\[.{1,40}\]\]/,
  /^(?:story|article) continues\b/,
  /\(opens in (?:a )?new (?:window|tab)\)$/,
  /^[^\p{L}\p{N}]{1,80}$/u,
  /^(?:0:\d\d|00:00|\d{1,2}:\d\d ?\/ ?\d{1,2}:\d\d)$/,
  /^\d{1,2}(?: |-)min(?:ute)?s?(?: read| listen| watch)?$/,
  /^(?:reading time|read time|listen)\b.{0,20}\d ?(?:min|minutes?|sec|seconds?)(?: read)?$/,
  /^(?:share )?\d{1,3}(?:\.\d)?k? (?:comments?|shares?|likes?|views?|replies|reposts|retweets)$/,
  /^(?:\d[\d.,]*[km]? (?:reposts?|retweets?|quotes?|likes?|replies|views|bookmarks|shares|comments)[ ,·|]{0,3}){1,6}$/,
  /^comments? ?\(\d+(?: posted)?\)$/,
  /^(?:current|remaining|duration|total) time -?\d+:\d\d$|^(?:loaded|progress): ?\d+%$/,
  /^(?:slide |image |photo )?\d{1,3} (?:of|\/|of \/) \d{1,3}$/,
  /^\(?(?:video|photo|image|gallery)(?: \d+)?\)?$/,
  /^(?:(?:video|audio) player is loading|this is a modal window|(?:beginning|end) of dialog window|the media could not be loaded)\b/,
  /^(?:page|part):? \d+(?: of \d+)?$|^page:? \d[\d ]*(?:next|previous)\b.{0,10}$/,
  /\btop headlines are here\b/,
  /^this (?:live ?)?(?:blog|page|report|coverage) (?:has|is)(?: now)? closed\b.{0,60}$/,
  /^[^.!?°]{1,60}°[cf]?[^.!?°]{1,40}°[cf]?$/,
  /^\W{0,2}(?:this is a |a )?(?:breaking|developing) (?:news )?story\b/,
  /^\W{0,2}this (?:article|story|report|page|live blog) (?:is (?:still )?(?:developing|breaking|being updated)|will be updated)\b/,
  /^list (?:of \d+ items|\d+ of \d+\b.*)$/,
  /^\d{1,3}(?:[.,]\d{1,3})?k?$/,
  /^\d{1,2}:\d\d ?[-–—] ?source:/,
  /^\d{1,2}[ -]minute (?:listen|read|watch)\b|^listen to this (?:article|story)\b.{0,40}$/,
  /^(?:share or )?comment on this (?:article|story)\b/,
  /^the comments below have\b|\b(?:no longer accepting|not currently accepting|join the) comments?\b/,
  /you can now listen to\b|^(?:produced|read|narrated) by .{2,60}\b(?:ai|automated|synthetic) (?:narration|voice)\b/,
  /^(?:see|read|find) more (?:on|about|in|stories)\b.{0,60}$/,
  /^(?:heard|seen|watched|aired) on (?!\w+day\b).{3,40}$/,
  /^(?:watch|listen|hear|see)(?: the moment| how| as| more|:)\b[^.]*$/,
  /^(?:watch|listen) (?:above|below)\b.{0,60}$/,
  /^(?:a message from|presented by|sponsored by|brought to you by|paid for by) [^.]{3,60}$/,
  /\blearn more[.!]?$/,
  /\bopens (?:in )?(?:a )?new (?:tab|window)\)?$/,
  /^advertisement\b[^\p{L}]{1,4}.{0,30}$/u,
  /^duration: \d.{0,40}$/,
  /^(?:photo|picture|image|headshot|portrait) of \p{L}+(?: \p{L}+){1,3}$/u,
  /^(?:estimated|duration|length|running time):? \d.{0,20}$/,
  /\baudio version of this\b|\bthis (?:video|audio|content) can ?not be played\b/,
  /^(?:kindly |please )?(?:share|spread) (?:this|the) (?:story|article|news|post|page)\b.{0,20}$/,
  /^contact(?: us)?:? [^\s@]+@\S+$/,
  /^(?:watch|listen to|follow|download|get) [\p{L} ]{2,40}(?: app)?$/u,
  /^(?:suggested|related|recommended) (?:topics|reading|articles|stories|videos|links)$/,
  /^(?:email|share|print|save|tweet|comment|facebook|twitter|linkedin|whatsapp|reddit|copy link|x|link|flipboard|pinterest|bluesky|threads|pocket|\s|[|,/•·])+$/,
];

/** Remains of the page: "LOADINGERROR LOADING", "Advertisement", "Share this article", "3 min read", "* * *". */
export const furniture: LineRule = {
  kind: 'noise',
  longest: 220,
  matches({ folded }) {
    return (
      lines.has(trimEnd(folded, ENDING).replace(BEGINNING, '')) || PATTERNS.some((pattern) => pattern.test(folded))
    );
  },
};
