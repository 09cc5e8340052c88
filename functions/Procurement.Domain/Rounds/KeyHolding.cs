using Procurement.Domain.Sealing;

namespace Procurement.Domain.Rounds;

/// <summary>What can be done with an account's own key.</summary>
public abstract record KeyHolderCommand(Author By) : Command(By);

/// <summary>Registers the public half of a key that only the account's holder has; another takes its place.</summary>
public sealed record RegisterHolderKey(OpeningKey Key, Author By) : KeyHolderCommand(By);

/// <summary>What can happen to an account's own key.</summary>
public abstract record KeyHolderEvent;

/// <summary>A key was registered; its public half in Base64.</summary>
public sealed record HolderKeyRegistered(string KeyId, string Point) : KeyHolderEvent;

/// <summary>An account with a key of its own, to which shares of later rounds are wrapped.</summary>
public sealed record KeyHolder(string KeyId, string Point, DateTimeOffset At)
{
    /// <summary>The state after an event.</summary>
    public static KeyHolder Apply(KeyHolderEvent happened, Author by) => happened is HolderKeyRegistered one
        ? new(one.KeyId, one.Point, by.At)
        : throw new InvalidOperationException($"The event {happened.GetType().Name} has no effect written down.");
}

/// <summary>Registering keys.</summary>
public static class KeyHolding
{
    /// <summary>Takes a key; the same one again changes nothing.</summary>
    public static Decision<KeyHolderEvent> Decide(KeyHolder? holder, RegisterHolderKey command) =>
        holder?.KeyId == command.Key.Id
            ? Decision<KeyHolderEvent>.Accept()
            : new HolderKeyRegistered(command.Key.Id, Convert.ToBase64String([.. command.Key.Point]));
}
