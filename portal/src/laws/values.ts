import type { TFunction } from 'i18next';
import { yuan } from '../words/money';
import { percentOfShare, shareOfPercent } from '../words/shares';
import type { Parameter } from './useLaw';

type Kind = Parameter['kind'];

/** A value of the law book as people read it: with its unit, shares in percent. */
export function said(t: TFunction<'laws'>, kind: Kind, value: string | null): string {
  if (value === null) return '—';
  if (kind === 'money') return t('value.money', { value: yuan(value) });
  if (kind === 'share') return `${percentOfShare(value)}%`;
  if (kind === 'flag') return t(`value.${value === 'true' ? 'yes' : 'no'}`);
  return kind === 'bands' ? value.split(' ').join(' / ') : t(`value.${kind}`, { value });
}

/** A value as it is typed, as the API takes it. */
export function written(kind: Kind, text: string): string {
  if (kind === 'share') return shareOfPercent(text) ?? '';
  return kind === 'bands' ? text.trim().split(/[\s/、]+/).join(' ') : text.trim();
}
