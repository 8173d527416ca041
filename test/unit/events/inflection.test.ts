import assert from 'node:assert/strict';
import { pastParticiple, pastTense, thirdPerson } from '../../../src/article/events/inflection';

describe('inflection', () => {
  it('forms the simple past', () => {
    const pasts = ['accuse', 'deny', 'stay', 'plan', 'visit', 'panic', 'withdraw', 'be'].map(pastTense);
    assert.deepEqual(pasts, ['accused', 'denied', 'stayed', 'planned', 'visited', 'panicked', 'withdrew', 'was']);
  });

  it('forms the past participle', () => {
    assert.deepEqual(['steal', 'arrest', 'withdraw', 'be'].map(pastParticiple), [
      'stolen',
      'arrested',
      'withdrawn',
      'been',
    ]);
  });

  it('forms the third person', () => {
    assert.deepEqual(['regret', 'deny', 'wish', 'go', 'have', 'be'].map(thirdPerson), [
      'regrets',
      'denies',
      'wishes',
      'goes',
      'has',
      'is',
    ]);
  });
});
