import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { esdServices, everydayTerm } from './esd-services.ts';
import { plainWords, stemOf } from './find-words.ts';
import { topicWords } from './topics.ts';

const list = new URL('../../../shared/data/lgsl/services.csv', import.meta.url);
const skip = existsSync(list) ? false : 'the official list is not beside this repository';

test('an official word is found in its part of life', () => {
  const lost = Object.entries(esdServices).filter(([, { topic, words }]) => {
    const said = new Set(plainWords(words).map(stemOf));
    return !topicWords[topic].some((phrase) => plainWords(phrase).every((word) => said.has(stemOf(word))));
  });
  assert.deepEqual(lost, []);
});

test('a word of the list is known by its address, and of no other list', () => {
  const uri = 'https://id.esd.org.uk/service/315';
  assert.equal(everydayTerm({ uri }), 'meals on wheels, hot dinner');
  assert.equal(
    everydayTerm({ uri: 'https://standards.esd.org.uk/?uri=service%2F315' }),
    'meals on wheels, hot dinner',
  );
  assert.deepEqual(
    [{ uri: 'https://id.esd.org.uk/need/315' }, { uri: 'https://example.org/service/315' }, {}].map(
      everydayTerm,
    ),
    ['', '', ''],
  );
});

test('every number stands in the official list', { skip }, () => {
  const numbers = new Set(
    readFileSync(list, 'utf8')
      .split('\n')
      .map((line) => line.split(',')[0]),
  );
  assert.deepEqual(
    Object.keys(esdServices).filter((number) => !numbers.has(number)),
    [],
  );
});
