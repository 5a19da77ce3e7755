import { de } from './de';
import { en, type Messages } from './en';

export type Language = 'en' | 'de';

const MESSAGES: Readonly<Record<Language, Messages>> = { en, de };
const listeners = new Set<() => void>();
let current: Language = 'en';

/** What the page says, in the language that it speaks now. */
export function messages(): Messages {
  return MESSAGES[current];
}

/** Changes the language, of the document too. */
export function speak(language: Language): void {
  document.documentElement.lang = language;
  if (language !== current) {
    current = language;
    listeners.forEach((listener) => listener());
  }
}

/** Calls the listener after every change, until the returned function is called. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The first of a person's languages (BCP 47) that the page speaks; English when it speaks none. */
export function preferredLanguage(languages: readonly string[]): Language {
  const known = languages.map((language) => language.toLowerCase().split('-')[0]).find((language) => isLanguage(language));
  return isLanguage(known) ? known : 'en';
}

export function isLanguage(value: unknown): value is Language {
  return value === 'en' || value === 'de';
}
