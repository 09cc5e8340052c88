import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Facts, Note, Page, Panel } from '../shared/Page';
import { Loaded } from '../shared/states';
import { moment } from '../words/dates';
import { Give } from './Give';
import { useFeedback } from './useFeedback';

const stages = ['midterm', 'final'] as const;

/** Judging in the other direction: what the own side says, which the other side never reads. */
export function FeedbackPage() {
  const { t } = useTranslation('feedback');
  const { round = '', proposal = '' } = useParams();
  const { own, give, withdraw } = useFeedback({ round, proposal });
  return (
    <Page title={t('heading')} lead={own.data && t('lead', { subject: own.data.subject })}>
      <div className="stack">
        <Note><p className="strong">{t('secret')}</p><p>{t('secretText')}</p></Note>
        <Loaded of={own}>
          {(feedback) => stages.map((stage) => {
            const entry = feedback.entries.find((one) => one.stage === stage);
            if (!entry) return <Give key={stage} stage={stage} items={feedback.items} give={give} />;
            return (
              <Panel key={stage} title={t(`stage.${stage}`)} finding={t('given', { moment: moment(entry.givenAt) })}>
                <div className="stack">
                  <ErrorSummary refused={withdraw.error} />
                  <Facts rows={[...entry.scores.map((one) => [t(`item.${one.item}`), t('scoreIs', { value: one.value })] as const), ...(entry.text ? [[t('text'), entry.text] as const] : [])]} />
                  <div><Button loading={withdraw.isPending} onClick={() => withdraw.mutate(stage)}>{t('withdraw')}</Button></div>
                </div>
              </Panel>
            );
          })}
        </Loaded>
      </div>
    </Page>
  );
}
