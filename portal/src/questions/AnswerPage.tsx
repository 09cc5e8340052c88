import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCaller } from '../identity/context';
import { useRound } from '../proceedings/useRound';
import { Page } from '../shared/Page';
import { Empty, Loaded } from '../shared/states';
import { Answer } from './Answer';
import { QuestionPanel } from './QuestionPanel';
import { inOrder, useQuestions, waits, type Question } from './useQuestions';

/** The purchaser's view of a round's questions: an officer answers those that wait. */
export function AnswerPage() {
  const { t } = useTranslation('questions');
  const { round = '' } = useParams();
  const { role } = useCaller();
  const of = useRound(round);
  const questions = useQuestions(round);
  const [recent, setRecent] = useState<readonly Question[]>([]);
  const shown = inOrder(questions.items, recent);
  return (
    <Page title={t('heading')} crumbs={[{ to: `/rounds/${round}`, text: of.data?.settings.title ?? t('round') }]} lead={of.data && t('lead', { title: of.data.settings.title })}>
      <Loaded of={questions}>
        {() => shown.length === 0
          ? <Empty title={t('none')}><p>{t('noneOfficer')}</p></Empty>
          : (
            <div className="stack">
              {shown.map((one) => (
                <QuestionPanel key={one.question} one={one}>
                  {waits(one) && role === 'officer' && <Answer round={round} one={one} done={(answered) => setRecent((before) => [...before, answered])} />}
                </QuestionPanel>
              ))}
            </div>
          )}
      </Loaded>
    </Page>
  );
}
