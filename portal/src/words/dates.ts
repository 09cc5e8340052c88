import i18next from 'i18next';

const china = 'Asia/Shanghai';

export function partsOf(moment: Date) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: china, year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', weekday: 'short', hourCycle: 'h23',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return { year: part('year'), month: String(Number(part('month'))), day: String(Number(part('day'))), hour: part('hour'), minute: part('minute'), second: part('second'), weekday: part('weekday').toLowerCase() };
}

// A day has no hour; noon in China is the same day there.
const momentOf = (text: string) => new Date(text.length === 10 ? `${text}T12:00:00+08:00` : text);

const say = (key: string, text: string | null | undefined): string => {
  if (!text) return '—';
  const parts = partsOf(momentOf(text));
  return i18next.t(`words:date.${key}`, { ...parts, weekday: i18next.t(`words:weekday.${parts.weekday}`), monthName: i18next.t(`words:month.${parts.month}`) });
};

/** 2026年11月30日（周一）: where the day binds. */
export const fullDay = (text: string | null | undefined) => say('full', text);

/** 11月30日: in lists of this year. */
export const shortDay = (text: string | null | undefined) => say('short', text);

/** 11月30日 周一. */
export const dayOfWeek = (text: string | null | undefined) => say('withWeekday', text);

/** 2026年11月30日 17:00. */
export const moment = (text: string | null | undefined) => say('moment', text);

/** 2026年11月30日 17:00:05: on receipts. */
export const second = (text: string | null | undefined) => say('second', text);

/** 17:00. */
export const timeOfDay = (text: string | null | undefined) => say('time', text);

/** What an `<input type="datetime-local">` takes for a moment, in China's time. */
export function localInput(text: string): string {
  const { year, month, day, hour, minute } = partsOf(momentOf(text));
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hour}:${minute}`;
}

/** The moment of such an input for the API. */
export const fromLocalInput = (input: string): string => (input ? `${input.slice(0, 16)}:00+08:00` : '');

/** Days left in words: 剩 2 个工作日, 今天, 逾期 2 个工作日; empty where nobody knows. */
export function workingDaysLeft(days: number | null | undefined): string {
  if (days === null || days === undefined) return '';
  if (days === 0) return i18next.t('words:due.today');
  return days > 0 ? i18next.t('words:due.left', { days }) : i18next.t('words:due.overdue', { days: -days });
}
