import { isKicker } from '../../head/title';
import type { LineRule } from '../../passage';

const SEPARATOR = /\s?[>›»]\s?|\s[/|•·→]\s/;
const POINTS_DOWN = /[>›»→]/;
const MOST_WORDS = 5;
const HOME = /^(?:home(?:page)?|news|you are here)\b/;

/** The way through the site to the page: "Home > News > Local", "News / Politics". */
export const breadcrumb: LineRule = {
  kind: 'noise',
  longest: 200,
  matches({ text, folded }) {
    const steps = text.split(SEPARATOR).filter((step) => step !== '');
    if (steps.length < 2 || steps.slice(0, -1).some((step) => step.split(' ').length > MOST_WORDS)) return false;
    const isWay = HOME.test(folded) || isKicker(steps[0] ?? '');
    return isWay && (POINTS_DOWN.test(text) || steps.every((step) => step.split(' ').length <= MOST_WORDS));
  },
};
