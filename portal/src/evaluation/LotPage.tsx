import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useKept } from '../shared/useKept';
import { Loaded } from '../shared/states';
import { Declaration } from './Declaration';
import { SheetsCheck } from './SheetsCheck';
import { isUntouched } from './states';
import { isOpen, useBook } from './useBook';

/** An evaluator's book of one lot: first whom they have to keep out of, then all sheets at a glance. */
export function LotPage() {
  useTranslation('evaluation');
  const { round = '', lot = '' } = useParams();
  const book = useBook(round, lot);
  const navigate = useNavigate();
  const declared = useKept(`declared:${round}:${lot}`, false);
  function begin() {
    declared.set(true);
    void navigate(`/evaluation/${round}/${lot}/score?no=1`);
  }

  return (
    <Loaded of={book}>
      {(data) => isOpen(data) && !declared.value && isUntouched(data.sheets)
        ? <Declaration book={data} round={round} lot={lot} done={() => begin()} />
        : <SheetsCheck book={data} round={round} lot={lot} />}
    </Loaded>
  );
}
