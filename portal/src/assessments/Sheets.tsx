import { useTranslation } from 'react-i18next';
import { Records, type Column } from '../shared/Records';
import type { Sheet, Stage } from './useAssessment';

interface Line { criterion: Stage['criteria'][number]; of: readonly (Sheet['lines'][number] & { assessor: Sheet['assessor'] })[] }

/** The sheets that may be seen, by try: the points of each party beside each other, with their remarks. */
export function Sheets({ stage }: { stage: Stage }) {
  const { t } = useTranslation('assessments');
  const tries = [...new Set(stage.sheets.map((sheet) => sheet.try))];
  if (tries.length === 0) return stage.open ? <p className="quiet">{t('hiddenUntilAll')}</p> : null;
  return <>{tries.map((of) => <OfTry key={of} of={of} stage={stage} sheets={stage.sheets.filter((sheet) => sheet.try === of)} />)}</>;
}

function OfTry({ of, stage, sheets }: { of: number; stage: Stage; sheets: readonly Sheet[] }) {
  const { t } = useTranslation('assessments');
  const lines: Line[] = stage.criteria.map((criterion) => ({
    criterion,
    of: sheets.flatMap((sheet) => sheet.lines.filter((line) => line.criterion === criterion.ref).map((line) => ({ ...line, assessor: sheet.assessor }))),
  }));
  const columns: Column<Line>[] = [
    { key: 'criterion', head: t('criterion'), names: true, cell: (line) => line.criterion.title },
    { key: 'maximum', head: t('maximum'), right: true, cell: (line) => line.criterion.maximum },
    ...sheets.filter((sheet) => sheet.lines.length > 0).map((sheet): Column<Line> => ({
      key: sheet.assessor, head: t(`assessor.${sheet.assessor}`), right: true, cell: (line) => line.of.find((one) => one.assessor === sheet.assessor)?.points ?? '—',
    })),
    { key: 'remarks', head: t('remarks'), cell: (line) => <ul className="plain">{line.of.filter((one) => one.remark).map((one) => <li key={one.assessor}>{t('remarkOf', { party: t(`assessor.${one.assessor}`), remark: one.remark })}</li>)}</ul> },
  ];
  return (
    <section className="stack" aria-label={t('sheetsOf', { no: of })}>
      <h3>{t('sheetsOf', { no: of })}</h3>
      <Records caption={t('sheetsOf', { no: of })} columns={columns} groups={[{ key: 'all', rows: lines }]} rowKey={(line) => line.criterion.ref} />
      <ul>
        {sheets.map((sheet) => (
          <li key={sheet.assessor}>
            <span className="strong">{t('scoreOf', { party: t(`assessor.${sheet.assessor}`), score: sheet.score })}</span>
            {sheet.survey && <span className="quiet">{'　'}{t('surveyIs', { survey: sheet.survey })}</span>}
            {sheet.opinion && <p>{sheet.opinion}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
