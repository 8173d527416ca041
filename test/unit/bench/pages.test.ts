import assert from 'node:assert/strict';
import { development, heldOut } from '../../../bench/pages';

describe('the pages of the benchmark', () => {
  for (const { name, pages } of [development, heldOut]) {
    it(`mark reporting and what is none on every page (${name})`, () => {
      assert.ok(pages.length > 30);
      for (const page of pages) {
        for (const body of [true, false])
          assert.ok(
            page.spans.some((span) => span.body === body),
            `${page.name}: ${body}`,
          );
        for (const { start, end } of page.spans) assert.ok(end > start && end <= page.text.length, page.name);
        if (page.headline !== null) assert.ok(page.text.replace(/\s+/g, ' ').includes(page.headline), page.name);
        for (const byline of page.bylines) assert.ok(page.text.toLowerCase().includes(byline.toLowerCase()), page.name);
        assert.doesNotMatch(page.text, /[{}⟦⟧]/, page.name);
      }
    });
  }
});
