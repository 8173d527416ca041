import developmentBodies from './development/bodies.txt';
import filler from './development/filler.txt';
import developmentLayouts from './development/layouts.txt';
import developmentPages from './development/written.txt';
import heldOutBodies from './heldOut/bodies.txt';
import heldOutFiller from './heldOut/filler.txt';
import heldOutLayouts from './heldOut/layouts.txt';
import heldOutPages from './heldOut/written.txt';
import { type Body, bodyOf, type Filler, fillerOf, layOut } from './layout';
import { type MarkedPage, markedPage } from './marks';
import messyPages from './messy/written.txt';
import { type Section, sectionsOf } from './sections';

export type { Body } from './layout';
export type { MarkedPage } from './marks';

export interface Pages {
  readonly name: string;
  readonly pages: readonly MarkedPage[];
}

/** One half of the pages: rules may be written for `development`, and nobody who writes any looks at `heldOut`. */
export interface PageSet extends Pages {
  /** Puts the furniture of a site around other reporting. */
  wrap(body: Body, seed: number): MarkedPage;
}

/** Bodies that each layout is filled with, besides those that fill it for {@link PageSet.wrap}. */
const PAGES_A_LAYOUT = 3;

const writtenPages = (file: string): readonly MarkedPage[] =>
  sectionsOf(file).map(({ name, known, lines }) => markedPage(name, known, lines));

function pageSet(
  name: string,
  layouts: readonly Section[],
  bodies: readonly Body[],
  written: string,
  fill: Filler,
): PageSet {
  const laidOut = layouts.flatMap((layout, i) =>
    Array.from({ length: PAGES_A_LAYOUT }, (_, turn) => {
      const body = bodies[(i * PAGES_A_LAYOUT + turn * 7) % bodies.length];
      if (!body) throw new Error(`There is no reporting for the layout ${layout.name}`);
      return layOut(layout, body, fill, i * PAGES_A_LAYOUT + turn);
    }),
  );
  return {
    name,
    pages: [...writtenPages(written), ...laidOut],
    wrap(body, seed) {
      const layout = layouts[seed % layouts.length];
      if (!layout) throw new Error('There is no layout');
      return layOut(layout, body, fill, seed);
    },
  };
}

export const development = pageSet(
  'development',
  sectionsOf(developmentLayouts),
  sectionsOf(developmentBodies).map(bodyOf),
  developmentPages,
  fillerOf(sectionsOf(filler)),
);

export const heldOut = pageSet(
  'held out',
  sectionsOf(heldOutLayouts),
  sectionsOf(heldOutBodies).map(bodyOf),
  heldOutPages,
  fillerOf(sectionsOf(heldOutFiller)),
);

/** Written before anybody saw what is made of them; rules have been written for them since. */
export const messy: Pages = { name: 'messy', pages: writtenPages(messyPages) };
