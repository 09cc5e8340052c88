import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../http/client';
import { Note } from '../shared/Page';
import { fullDay } from '../words/dates';
import { useEligibility } from './reads';

/** Why the organization may not apply, until when, and by which paper; nothing where it may. */
export function EligibilityNote({ round }: { round: string }) {
  const { t } = useTranslation('proposals');
  const { data } = useEligibility(round);
  if (!data || data.mayApply) return null;
  return (
    <Note tone="warn">
      <p className="strong">{t('eligibility.mayNot', { day: fullDay(data.closesOn) })}</p>
      <ul>{data.reasons.map((one) => <Reason key={one.code + (one.source ?? '')} of={one} />)}</ul>
      <p><Link to="/own-organization">{t('eligibility.toOwn')}</Link></p>
    </Note>
  );
}

/** One reason, as people read it. */
export function Reason({ of }: { of: Schema<'BarView'> }) {
  const { t } = useTranslation('proposals');
  return <li><span className="strong">{of.title}</span>{of.until && <>　{t('eligibility.until', { day: fullDay(of.until) })}</>}{of.source && <span className="second quiet">{of.source}</span>}<span className="second">{of.advice}</span></li>;
}
