import type { Instalment } from './stages';
import type { Dossier } from './useDossier';
import type { Place } from './useStep';

export const placeOf = ({ contract }: Dossier, { no }: Instalment): Place => ({ round: contract.round, proposal: contract.proposal, no });
