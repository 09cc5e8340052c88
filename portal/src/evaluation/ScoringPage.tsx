import { useTranslation } from 'react-i18next';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { Loaded } from '../shared/states';
import { Scoring } from './Scoring';
import { useBook } from './useBook';
import { useKeptSheets } from './useKeptSheets';
import './scoring.css';

/** One proposal of the book beside its score sheet; `no` in the address counts from 1. */
export function ScoringPage() {
  useTranslation('evaluation');
  const { round = '', lot = '' } = useParams();
  const [params] = useSearchParams();
  const book = useBook(round, lot);
  const kept = useKeptSheets(round, lot);
  const no = Number(params.get('no') ?? '1');
  return (
    <Loaded of={book}>
      {(data) => data.sheets[no - 1]
        ? <Scoring key={no} book={data} round={round} lot={lot} no={no} kept={kept} />
        : <Navigate to={`/evaluation/${round}/${lot}`} replace />}
    </Loaded>
  );
}
