import { messages } from '../language/language';
import { NONE } from '../recognition/strips';

/** One decimal, and never a "100 %" that is not one. */
export function percent(probability: number): string {
  const tenths = Math.round(probability * 1000) / 10;
  if (tenths >= 100 && probability < 1) {
    return `>${decimal(99.9, 1)} %`;
  }
  return `${decimal(tenths, tenths > 0 && tenths < 100 ? 1 : 0)} %`;
}

/** Whole percents, for a glance: never "100 %", and never "0 %" of something that may be. */
export function roundPercent(probability: number): string {
  const whole = Math.round(probability * 100);
  return whole > 99 ? '>99 %' : whole < 1 ? '<1 %' : `${whole} %`;
}

/** Time in words: three digits are enough for anyone. */
export function milliseconds(time: number): string {
  return `${decimal(time, time < 10 ? 1 : 0)} ms`;
}

/**
 * Such as "26 November 2026", of the name of a version or run such as "20261126T140500Z-3f2a9c"; undefined when it says no time.
 *
 * @param timeStyle says the time of day, too
 */
export function timeOf(version: string, timeStyle?: 'short'): string | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(version);
  if (parts === null) {
    return undefined;
  }
  const [, year, month, day, hour, minute, second] = parts.map(Number);
  const time = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second));
  return new Intl.DateTimeFormat(messages().locale, { dateStyle: 'long', ...(timeStyle === undefined ? {} : { timeStyle }) }).format(time);
}

/** "4", or "not a digit". */
export function guessWords(value: number): string {
  return value === NONE ? messages().notADigit : String(value);
}

/** Why a mark was left out, in words; a reason that the page does not know is passed on. */
export function reasonWords(reason: string, count = 1): string {
  const words = messages();
  return words.reasonOf(words.reasons[reason] ?? reason, count);
}

function decimal(value: number, digits: number): string {
  return value.toLocaleString(messages().locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
