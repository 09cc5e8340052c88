namespace Procurement.Domain.Lots;

/// <summary>
/// What becomes of one lot of a round after its examination: the document that holds its contenders, by digest, and
/// how many they are.
/// </summary>
public sealed record LotProceedings(string Round, string Lot, string ContendersDigest, int Contenders);

/// <summary>What can be done with a lot.</summary>
public abstract record LotCommand(Author By) : Command(By);

/// <summary>What can happen to a lot.</summary>
public abstract record LotEvent;

/// <summary>Fixes the contenders of a lot.</summary>
public sealed record FixContenders(string Round, string Lot, string Digest, int Count, Author By) : LotCommand(By);

/// <summary>The contenders were fixed; the document with this digest lists them.</summary>
public sealed record ContendersFixed(string Round, string Lot, string Digest, int Count) : LotEvent;

/// <summary>The beginning of a lot's proceedings.</summary>
public static class LotOpening
{
    /// <summary>Fixes the contenders, once; a second time changes nothing.</summary>
    public static Decision<LotEvent> Decide(LotProceedings? lot, FixContenders command) => lot is null
        ? new ContendersFixed(command.Round, command.Lot, command.Digest, command.Count)
        : Decision<LotEvent>.Accept();
}

/// <summary>Folds what happened into the lot.</summary>
public static class LotHistory
{
    /// <summary>The lot after <paramref name="happened"/>.</summary>
    public static LotProceedings Apply(LotProceedings? before, LotEvent happened)
    {
        if (happened is ContendersFixed fixedOnce)
        {
            return new LotProceedings(fixedOnce.Round, fixedOnce.Lot, fixedOnce.Digest, fixedOnce.Count);
        }

        var lot = before ?? throw new InvalidOperationException("A lot begins with its contenders.");
        return happened switch
        {
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down in {lot.Lot}."),
        };
    }
}
