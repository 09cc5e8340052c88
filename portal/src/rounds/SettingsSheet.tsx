import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts, Panel } from '../shared/Page';
import { Records } from '../shared/Records';
import { moment } from '../words/dates';
import { yuan } from '../words/money';
import type { RoundBody } from './draft';
import { percentOfShare } from '../words/shares';

/** Every setting of a round, to be read. */
export function SettingsSheet({ settings }: { settings: RoundBody }) {
  const { t } = useTranslation('rounds');
  const { evaluation, eligibility, costRules, contract, contact } = settings;
  const percent = (share: string | null | undefined): ReactNode => (share ? `${percentOfShare(share)}%` : t('noLimit'));
  return (
    <div className="stack">
      <Panel title={t('section.basics')}>
        <Facts rows={[
          [t('field.kind'), t(`words:kind.${settings.kind}`)],
          [t('field.purchaserName'), `${settings.purchaser.name}　${settings.purchaser.uscc}`],
          [t('field.opensAt'), moment(settings.opensAt)],
          [t('field.closesAt'), moment(settings.closesAt)],
          [t('field.categories'), settings.categories.join('、')],
          [t('contact'), contact ? [contact.office, contact.phone, contact.address].filter(Boolean).join('　') : '—'],
        ]} />
      </Panel>
      <Panel title={t('section.lots')} finding={t('fundIs', { fund: settings.fund })}>
        <Records
          caption={t('section.lots')} rowKey={(lot) => lot.ref} groups={[{ key: 'all', rows: settings.lots }]}
          columns={[
            { key: 'title', head: t('field.lotTitle'), names: true, cell: (lot) => `${lot.ref}　${lot.title}` },
            { key: 'budget', head: t('field.budget'), right: true, cell: (lot) => yuan(lot.budget) },
            { key: 'ceiling', head: t('field.ceiling'), right: true, cell: (lot) => yuan(lot.ceiling) },
            { key: 'awards', head: t('field.maximumAwards'), right: true, cell: (lot) => lot.maximumAwards },
          ]}
        />
      </Panel>
      <Panel title={t('section.eligibility')}>
        <Facts rows={[
          [t('field.kinds'), eligibility.kinds.map((kind) => t(`organizationKind.${kind}`)).join('、')],
          [t('field.minimumGrade'), eligibility.minimumGrade ?? t('anyGrade')],
          [t('field.certifiedLead'), t(eligibility.certifiedLead ? 'yes' : 'no')],
          [t('field.proposalsPerOrganization'), eligibility.proposalsPerOrganization],
          [t('field.ownShareMinimum'), percent(costRules?.ownShareMinimum)],
          [t('field.personnelShareMaximum'), percent(costRules?.personnelShareMaximum)],
          [t('field.administrationShareMaximum'), percent(costRules?.administrationShareMaximum)],
        ]} />
      </Panel>
      <Panel title={t('section.criteria')} finding={t('passMarkIs', { points: evaluation.passMark })}>
        <Records
          caption={t('section.criteria')} rowKey={(one) => one.ref} groups={[{ key: 'all', rows: evaluation.criteria }]}
          columns={[
            { key: 'title', head: t('field.criterion'), names: true, cell: (one) => one.title },
            { key: 'method', head: t('field.method'), cell: (one) => t(`method.${one.method}`) },
            { key: 'points', head: t('field.points'), right: true, cell: (one) => one.points },
          ]}
        />
      </Panel>
      <Panel title={t('section.ranking')}>
        <Facts rows={[
          [t('field.ties'), (evaluation.ties ?? []).join('　') || '—'],
          [t('field.budgetPolicy'), t(`budgetPolicy.${evaluation.budgetPolicy}`)],
          [t('field.reserve'), evaluation.reserve],
          [t('field.minimumBidders'), evaluation.minimumBidders],
          [t('trim'), evaluation.trim ? t('trimIs', { ...evaluation.trim }) : t('no')],
        ]} />
      </Panel>
      <Panel title={t('section.publicity')}>
        <Facts rows={[
          [t('field.workingDays'), settings.publicity.workingDays],
          [t('field.signWithinDays'), contract.signWithinDays],
          [t('field.signerMayApprovePayment'), t(contract.signerMayApprovePayment ? 'yes' : 'no')],
          [t('field.payWithinDays'), settings.payWithinDays],
          ...(settings.deviations ?? []).map((one) => [t('deviationOf', { rule: one.rule }), one.reason] as const),
          ...settings.instalments.map((one, index) => [t('instalmentNo', { no: index + 1 }), `${one.percent}%　${t(`when.${one.when}`)}`] as const),
          [t('finalPayout'), (['excellent', 'good', 'pass', 'fail'] as const).map((grade) => `${t(`grade.${grade}`)} ${settings.finalPayout[grade]}%`).join('　')],
        ]} />
      </Panel>
    </div>
  );
}
