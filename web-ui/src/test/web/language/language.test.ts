// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { de } from '../../../main/web/language/de';
import { en } from '../../../main/web/language/en';
import { messages, onLanguage, preferredLanguage, speak } from '../../../main/web/language/language';
import { parseProblem } from '../../../main/web/recognition/problem';

afterEach(() => {
  speak('en');
});

describe('preferredLanguage', () => {
  it.each([
    [['de-AT', 'en'], 'de'],
    [['fr', 'DE'], 'de'],
    [['en-GB', 'de'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('of %j is %s', (languages, spoken) => {
    expect(preferredLanguage(languages)).toBe(spoken);
  });
});

it('changes what is said, tells the document, and calls who listens', () => {
  let calls = 0;
  const forget = onLanguage(() => (calls += 1));

  speak('de');
  speak('de');

  expect(messages()).toBe(de);
  expect(document.documentElement.lang).toBe('de');
  expect(calls).toBe(1);

  forget();
  speak('en');
  expect(messages()).toBe(en);
  expect(calls).toBe(1);
});

it('explains a problem in the language of the page', () => {
  speak('de');

  expect(parseProblem({ title: 'Too large', detail: '14 million pixels' }, 413, null).title).toBe(de.problems[413]?.[0]);
  expect(parseProblem({ title: 'New trouble' }, 418, null).title).toBe('New trouble');
});

describe('problems', () => {
  it.each([400, 401, 403, 404, 408, 409, 413, 415, 422, 429, 500, 502, 503, 504])('of status %i have words in each language', (status) => {
    expect(en.problems[status]).toHaveLength(2);
    expect(de.problems[status]).toHaveLength(2);
    expect(de.problems[status]).not.toEqual(en.problems[status]);
  });

  it('are the same ones in each language', () => {
    expect(Object.keys(de.problems)).toEqual(Object.keys(en.problems));
  });
});

it('has no word left in English', () => {
  const alike = Object.keys(en).filter((key) => {
    const [english, german] = [en[key as keyof typeof en], de[key as keyof typeof en]];
    return typeof english === 'string' && english === german;
  });

  expect(alike).toEqual(['title']);
});
