import type { TFunction } from 'i18next';
import { fullDay } from '../words/dates';
import { yuan } from '../words/money';
import type { Line } from './useChanges';

/** What a line is about. */
export function nameOf(t: TFunction<'amendments'>, { subject, ref }: Pick<Line, 'subject' | 'ref'>): string {
  return subject === 'instalment' ? t('subject.instalment', { no: ref }) : t(`subject.${subject}`);
}

/** A line as people read it: amounts with thousands, days in full. */
export function textOf(subject: Line['subject'], text: string): string {
  if (subject === 'amount' || subject === 'instalment') return yuan(text);
  return subject === 'term' ? fullDay(text) : text;
}
