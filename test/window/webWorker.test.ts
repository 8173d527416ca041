import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/lib/chromium.mjs';
import { article } from '../support/articleFolder';

const PAGE = 'http://page.invalid/';

/** What the page does to ask the worker; it answers the worker's own questions with nothing. */
const CLIENT = `
  window.ask = (questions) => new Promise((resolve, reject) => {
    const worker = new Worker(URL.createObjectURL(new Blob([window.script], { type: 'text/javascript' })));
    const answers = [];
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data: { id, method, result } }) => {
      if (method === undefined && answers.push({ id, result }) === questions.length) {
        worker.terminate();
        resolve(answers);
      } else if (method !== undefined && id !== undefined) {
        worker.postMessage({ jsonrpc: '2.0', id, result: method === 'storage/list' ? [] : null });
      }
    };
    questions.forEach(({ uri, text }, id) => {
      worker.postMessage({ jsonrpc: '2.0', method: 'document/changed', params: { uri, text, isArticle: true } });
      worker.postMessage({ jsonrpc: '2.0', id, method: 'article/events', params: { uri } });
    });
  });
`;

describe('The worker of a browser', () => {
  let browser: Browser;

  before(async () => {
    browser = await launchChromium();
  });

  after(() => browser.close());

  it('answers about an article while it reads another that takes long', async () => {
    const page = await browser.newPage();
    await page.route(PAGE, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Worker</title>' }));
    await page.goto(PAGE);
    const script = await readFile(join('dist', 'worker.js'), 'utf8');
    await page.evaluate(`window.script = ${JSON.stringify(script)}; ${CLIENT}`);
    const long = article('Odalys Brenn', 'Karstad').repeat(1500);
    const questions = [
      { uri: 'memory:/long.txt', text: long },
      { uri: 'memory:/short.txt', text: article('Imre Castellane', 'Vellmar') },
    ];
    const answers = await page.evaluate<{ id: number; result: { events: unknown[] } | null }[]>(
      `window.ask(${JSON.stringify(questions)})`,
    );
    assert.deepEqual(
      answers.map(({ id }) => id),
      [1, 0],
    );
    assert.ok((answers[0]?.result?.events.length ?? 0) > 0);
  });
});
