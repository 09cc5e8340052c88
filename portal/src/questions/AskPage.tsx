import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRoundOf } from '../proposals/reads';
import { Note, Page } from '../shared/Page';
import { Empty, Loaded } from '../shared/states';
import { Ask } from './Ask';
import { QuestionPanel } from './QuestionPanel';
import { inOrder, useQuestions, type Question } from './useQuestions';

/** An applicant's view of a round's questions: the answered ones, its own, and the form for another. */
export function AskPage() {
  const { t } = useTranslation('questions');
  const { round = '' } = useParams();
  const of = useRoundOf(round);
  const questions = useQuestions(round);
  const [recent, setRecent] = useState<readonly Question[]>([]);
  const taking = of.data?.phase === 'published' || of.data?.phase === 'open';
  const shown = inOrder(questions.items, recent);
  return (
    <Page title={t('heading')} crumbs={[{ to: '/rounds/open', text: t('rounds') }]} lead={of.data && t('lead', { title: of.data.settings.title })}>
      <div className="stack">
        {of.data && of.data.settings.kind !== 'ventureGrant' && <p><Link to={`/challenges/${round}`}>{t('challenge')}</Link></p>}
        {of.data && (taking ? <Ask round={round} done={(asked) => setRecent((before) => [...before, asked])} /> : <Note>{t('over')}</Note>)}
        <Loaded of={questions}>
          {() => shown.length === 0 ? <Empty title={t('none')}><p>{t('noneText')}</p></Empty> : <>{shown.map((one) => <QuestionPanel key={one.question} one={one} />)}</>}
        </Loaded>
      </div>
    </Page>
  );
}
