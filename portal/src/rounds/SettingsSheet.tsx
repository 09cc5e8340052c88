import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts, Panel } from '../shared/Page';
import { Records } from '../shared/Records';
import { fullDay, moment } from '../words/dates';
import { yuan } from '../words/money';
import { usualTypes, type RoundBody } from './draft';
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
          [t('field.categories'), settings.categories.join(t('listed'))],
          ...(settings.template ? [[t('field.template'), `${t(`template.${settings.template.name}`)}　${fullDay(settings.template.from)}`] as const] : []),
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
            { key: 'unit', head: t('field.unit'), cell: (lot) => (lot.unit ? t(`unit.${lot.unit}`) : '—') },
            { key: 'sites', head: t('sites'), cell: (lot) => (lot.sites ?? []).map((site) => t('siteOf', { ...site })).join(t('rehearsal.and')) || '—' },
          ]}
        />
      </Panel>
      <Panel title={t('section.eligibility')}>
        <Facts rows={[
          [t('field.kinds'), eligibility.kinds.map((kind) => t(`organizationKind.${kind}`)).join(t('listed'))],
          [t('field.minimumGrade'), eligibility.minimumGrade ?? t('anyGrade')],
          [t('field.certifiedLead'), t(eligibility.certifiedLead ? 'yes' : 'no')],
          [t('field.proposalsPerOrganization'), eligibility.proposalsPerOrganization],
          [t('field.facts'), t(`facts.${eligibility.facts}`)],
          [t('field.admitsFiled'), t(eligibility.admitsFiled ? 'yes' : 'no')],
          ...(eligibility.stages?.length ? [[t('field.stages'), eligibility.stages.map((one) => t(`stageOf.${one}`)).join(t('listed'))] as const] : []),
          ...(settings.checklist ? [[t('checklist.items'), t('checklist.said', { items: settings.checklist.items.map(({ title }) => title).join(t('listed')), days: settings.checklist.correctionDays })] as const] : []),
          [t('field.ownShareMinimum'), percent(costRules?.ownShareMinimum)],
          [t('field.personnelShareMaximum'), percent(costRules?.personnelShareMaximum)],
          [t('field.administrationShareMaximum'), percent(costRules?.administrationShareMaximum)],
          ...(costRules?.classShares ?? []).map((one) => [t('classShareOf', { name: t(`shared:budget.of.${one.line}`) }), percent(one.share)] as const),
          ...(settings.funding?.mix ?? []).map((one) => [t(one.source === 'government' ? 'mixMostOf' : 'mixLeastOf', { name: t(`source.${one.source}`) }), percent(one.share)] as const),
          ...(settings.funding ? [[t('field.evidence'), t(settings.funding.evidence ? 'yes' : 'no')] as const] : []),
        ]} />
      </Panel>
      {(settings.requiredDocuments ?? []).length > 0 && (
        <Panel title={t('section.documents')}>
          <Records
            caption={t('section.documents')} rowKey={(one) => one.kind} groups={[{ key: 'all', rows: settings.requiredDocuments ?? [] }]}
            columns={[
              { key: 'name', head: t('field.documentName'), names: true, cell: (one) => one.name },
              { key: 'obligatory', head: t('field.obligatory'), cell: (one) => t(one.obligatory ? 'yes' : 'no') },
              { key: 'types', head: t('field.fileTypes'), cell: (one) => (one.types ?? usualTypes).map((type) => type.toUpperCase()).join(' ') },
              { key: 'size', head: t('field.megabytesMax'), right: true, cell: (one) => one.megabytesMax ?? 200 },
            ]}
          />
        </Panel>
      )}
      {settings.sealing && (
        <Panel title={t('section.sealing')}>
          <Facts rows={[
            [t('field.officers'), settings.sealing.officers.join(t('listed'))], [t('field.threshold'), settings.sealing.threshold], [t('field.recovery'), settings.sealing.recovery],
          ]} />
        </Panel>
      )}
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
          [t('committee'), evaluation.committee ? t('committeeIs', { ...evaluation.committee }) : '—'],
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
