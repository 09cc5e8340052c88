import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { Facts, Note, Panel } from '../shared/Page';
import { useTexts } from './usePapers';
import type { Survey } from './useSurvey';

/** What came of the survey; where it does not count, that is all that is said. */
export function Result({ survey: { result, plan } }: { survey: Survey }) {
  const { t } = useTranslation('surveys');
  const { role } = useCaller();
  const texts = useTexts(['officer', 'approver', 'supervisor'].includes(role));
  if (!result || !plan) return null;
  const { figures } = result;
  const left = result.papersLeft > 0 ? [[t('result.left'), t('result.leftIs', { count: result.papersLeft, reason: result.papersLeftReason })] as const] : [];
  return (
    <Panel title={t('result.title')} finding={t('result.responses', { answered: result.answered, asked: result.asked })}>
      <div className="stack">
        {!figures && <Note tone="warn"><p className="strong">{t(`outcome.${result.outcome}`)}</p><p>{t('result.noFigures')}</p></Note>}
        {figures && (
          <>
            <Facts rows={[[t('result.score'), t('result.scoreIs', { score: figures.score })], [t('result.interval'), t('result.intervalIs', { low: figures.low, high: figures.high })], ...left]} />
            <p className="quiet">{t('result.method')}</p>
            <table className="book">
              <caption>{t('result.byQuestion')}</caption>
              <thead><tr><th scope="col">{t('question')}</th>{[5, 4, 3, 2, 1].map((value) => <th key={value} scope="col" className="num">{t(`values.${value}`)}</th>)}</tr></thead>
              <tbody>{plan.questions.map((one, at) => <tr key={one}><th scope="row">{one}</th>{[4, 3, 2, 1, 0].map((index) => <td key={index} className="num">{figures.questions[at]?.[index]}</td>)}</tr>)}</tbody>
            </table>
            {(figures.groups.length > 0 || figures.groupsHidden > 0) && (
              <Facts rows={[
                ...figures.groups.map((one) => [one.group ?? t('result.noGroup'), t('result.groupIs', { score: one.score, count: one.answered })] as const),
                ...(figures.groupsHidden > 0 ? [[t('result.hidden'), t('result.hiddenIs', { count: figures.groupsHidden, least: plan.groupMinimum })] as const] : []),
              ]} />
            )}
          </>
        )}
        {texts.data && texts.data.length > 0 && <details><summary>{t('result.texts', { count: texts.data.length })}</summary><ul>{texts.data.map((one, at) => <li key={`${at}${one}`}>{one}</li>)}</ul></details>}
      </div>
    </Panel>
  );
}
