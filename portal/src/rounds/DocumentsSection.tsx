import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRows } from './DraftContext';
import { usualTypes, type RequiredDocument } from './draft';
import { ChoiceSetting, FlagSetting, ManySetting, RemoveRow, TextSetting } from './fields';

const kinds = [
  'applicationForm', 'charter', 'registrationCertificate', 'annualCheck', 'financialReport', 'taxAndSocialSecurity', 'staffList', 'projectPlan',
  'needSurvey', 'budgetProof', 'noViolationStatement', 'smallEnterpriseLetter', 'authorization', 'other',
] as const;
const types = [...usualTypes, 'ofd', 'zip'] as const;

/** The documents that applicants bring as files. */
export function DocumentsSection() {
  const { t } = useTranslation('rounds');
  const { rows, add, remove } = useRows<RequiredDocument>('requiredDocuments');
  const options = kinds.map((kind) => ({ value: kind, label: t(`shared:files.kind.${kind}`) }));
  const free = kinds.find((kind) => !rows.some((row) => row.kind === kind)) ?? 'other';
  return (
    <>
      <p className="quiet">{t('hint.documents')}</p>
      {rows.map((row, index) => (
        <div key={index} className="criterion">
          <ChoiceSetting at={`requiredDocuments[${index}].kind`} label={t('field.documentKind')} options={options} />
          <TextSetting at={`requiredDocuments[${index}].name`} label={t('field.documentName')} />
          <TextSetting at={`requiredDocuments[${index}].megabytesMax`} label={t('field.megabytesMax')} inputMode="numeric" optional />
          <ManySetting at={`requiredDocuments[${index}].types`} label={t('field.fileTypes')} options={types.map((type) => ({ value: type, label: type.toUpperCase() }))} />
          <FlagSetting at={`requiredDocuments[${index}].obligatory`} label={t('field.obligatory')} />
          <RemoveRow name={row.name} remove={() => remove(index)} />
        </div>
      ))}
      <div><Button onClick={() => add({ kind: free, name: t(`shared:files.kind.${free}`), obligatory: true, types: [...usualTypes], megabytesMax: '' })}>{t('addDocument')}</Button></div>
    </>
  );
}
