import { timexText } from '../../article/timexText';
import type { TimeItem } from '../../worker/protocol';
import { markdownText } from '../displayText';

/** The card of a time expression, a paragraph of Markdown each. */
export function* timeLines({ text, value, anchor }: TimeItem): Generator<string> {
  if (value === null) {
    yield `“${markdownText(text)}”: cannot be resolved from this article`;
    return;
  }
  const source = anchor === null ? '' : `, from ${markdownText(anchor)}`;
  yield `“${markdownText(text)}”: **${markdownText(timexText(value))}**${source}`;
}
