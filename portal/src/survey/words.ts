import en from './en.json';
import zh from './zh.json';

const words = navigator.language.startsWith('zh') || !navigator.language.startsWith('en') ? zh : en;

type Word = { [K in keyof typeof zh]: (typeof zh)[K] extends string ? K : never }[keyof typeof zh];

/** A text with what stands in braces. */
export const word = (name: Word, values: Record<string, string | number> = {}): string =>
  words[name].replace(/\{(\w+)\}/g, (_, value: string) => String(values[value] ?? ''));

/** What a value from 1 to 5 means. */
export const meaning = (value: number): string => words.values[String(value) as keyof typeof words.values];

/** 2026年5月20日, or as English writes it. */
export const day = (text: string): string =>
  new Intl.DateTimeFormat(words === zh ? 'zh-CN' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${text}T00:00:00Z`));

export const language = words === zh ? 'zh-CN' : 'en';
