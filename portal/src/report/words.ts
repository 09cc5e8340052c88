import en from './en.json';
import zh from './zh.json';

const words = navigator.language.startsWith('zh') || !navigator.language.startsWith('en') ? zh : en;

/** A text with what stands in braces. */
export const word = (name: keyof typeof zh, values: Record<string, string> = {}): string =>
  words[name].replace(/\{(\w+)\}/g, (_, value: string) => values[value] ?? '');

export const language = words === zh ? 'zh-CN' : 'en';
