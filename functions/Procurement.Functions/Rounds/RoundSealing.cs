using Procurement.Domain.Rounds;
using Procurement.Domain.Sealing;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Rounds;

/// <summary>
/// Makes the seal of a round at its publication: a key pair whose private half is split at once, each share wrapped to
/// the key of its holder. Nothing of the private half is left when this returns.
/// </summary>
public sealed class RoundSealing(AggregateStore store)
{
    /// <summary>The place that a wrapped share says it is of; the holder's browser says the same.</summary>
    public static string PlaceOf(RoundKey key, string keyId, int no)
    {
        ArgumentNullException.ThrowIfNull(key);
        return $"share|{key}|{keyId}|{no}";
    }

    /// <summary>The seal, or null for a round without sealing, or where somebody has no key to wrap to.</summary>
    public async Task<RoundSeal?> MakeOrNullAsync(RoundKey key, Round? round, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (round is not { Phase: RoundPhase.Draft, Settings.Sealing: { } sealing }) return null;

        var holders = await Task.WhenAll(sealing.Holders.Select(
            account => store.LoadAsync(Kinds.KeyHolders, new KeyHolderKey(key.Tenant, account), cancel)));
        if (holders.Any(one => one.State is null)) return null;

        var secret = OpeningSecret.New();
        var shares = Share.Split(secret, sealing.Threshold, holders.Length);
        var wrapped = sealing.Holders.Zip(shares, (account, share) => (account, share)).Zip(
            holders.Select(one => one.State!),
            (one, holder) => Wrap(key, one.account, holder, one.share, one.share.No == holders.Length));
        return new(secret.Key.Id, Convert.ToBase64String([.. secret.Key.Point]), sealing.Threshold, [.. wrapped]);
    }

    private static SealShare Wrap(RoundKey key, string account, KeyHolder holder, Share share, bool isRecovery)
    {
        var to = OpeningKey.From(Convert.FromBase64String(holder.Point));
        var wrapped = to.Seal([.. share.Bytes], PlaceOf(key, share.KeyId, share.No));
        return new(share.No, account, isRecovery, holder.KeyId, Convert.ToBase64String(wrapped), share.Commitment);
    }
}
