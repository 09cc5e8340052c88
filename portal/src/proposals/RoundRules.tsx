import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { Facts, Panel } from '../shared/Page';
import { percent, yuan } from '../words/money';

/** The rules of the round that bind an application; the ceiling of the chosen lot, or of each. */
export function RoundRules({ settings, lot }: { settings: Schema<'RoundBody'>; lot?: string }) {
  const { t } = useTranslation('proposals');
  const { eligibility, costRules } = settings;
  const lots = settings.lots.filter(({ ref }) => !lot || ref === lot);
  const rows: (readonly [string, string])[] = [
    ...lots.map((one): [string, string] => [lots.length > 1 ? t('rules.ceilingOf', { lot: one.title }) : t('rules.ceiling'), one.ceiling ? t('yuan', { amount: yuan(one.ceiling) }) : t('rules.none')]),
    ...(costRules?.ownShareMinimum ? [[t('rules.ownShare'), t('rules.atLeast', { percent: percent(costRules.ownShareMinimum) })] as const] : []),
    ...(costRules?.personnelShareMaximum ? [[t('rules.personnelShare'), t('rules.atMost', { percent: percent(costRules.personnelShareMaximum) })] as const] : []),
    ...(costRules?.administrationShareMaximum ? [[t('rules.administrationShare'), t('rules.atMost', { percent: percent(costRules.administrationShareMaximum) })] as const] : []),
    ...(costRules?.classShares ?? []).map((one): [string, string] => [t('rules.classShare', { name: t(`shared:budget.of.${one.line}`) }), t('rules.atMost', { percent: percent(one.share) })]),
    ...(settings.funding?.mix ?? []).map((one): [string, string] => [t(`sources.of.${one.source}`), t(one.source === 'government' ? 'rules.atMost' : 'rules.atLeast', { percent: percent(one.share) })]),
    [t('rules.perOrganization'), t('rules.count', { count: eligibility.proposalsPerOrganization })],
    ...(settings.sealing ? [[t('rules.sealed'), t('rules.sealedFor', { count: settings.sealing.threshold })] as const] : []),
    [t('rules.lead'), eligibility.certifiedLead ? t('rules.certified') : t('rules.none')],
  ];
  return <Panel title={t('rules.title')}><Facts sums rows={rows} /></Panel>;
}
