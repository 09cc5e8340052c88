using System.Reflection;

namespace Procurement.Domain.Tests;

/// <summary>What came of a command, said shortly.</summary>
internal static class Deciding
{
    public const string Done = "done";

    /// <summary>The codes of the refusal, or <see cref="Done"/>.</summary>
    public static string CodeOf<TEvent>(Decision<TEvent> decision) => decision switch
    {
        Decision<TEvent>.Refused refused => string.Join(' ', refused.Why.Select(why => why.Code)),
        _ => Done,
    };

    /// <summary>What happened, in order; a refusal fails the test with its code.</summary>
    public static IReadOnlyList<TEvent> Happened<TEvent>(Decision<TEvent> decision)
    {
        Assert.Equal(Done, CodeOf(decision));
        return ((Decision<TEvent>.Accepted)decision).Events;
    }

    /// <summary>The one thing that happened.</summary>
    public static TEvent Only<TEvent>(Decision<TEvent> decision) => Assert.Single(Happened(decision));

    /// <summary>Each example gives the refusal it stands for, and no refusal of the closed list is without one.</summary>
    public static void CoversAll<TEvent>(
        Type closedList, IReadOnlyDictionary<Refusal, Func<Decision<TEvent>>> examples)
    {
        var declared = closedList.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<Refusal>();
        Assert.Equal(declared.Select(one => one.Code).Order(), examples.Keys.Select(one => one.Code).Order());
        Assert.All(examples, example => Assert.Equal(example.Key.Code, CodeOf(example.Value())));
    }
}
