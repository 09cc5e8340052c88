using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;
using Xunit;

namespace Procurement.Embedded.Tests.Official;

/// <summary>
/// What compiles against the stand-ins must compile against the packages they stand in for: a type may lack members of
/// the official one, and have none of its own.
/// </summary>
public sealed class KeepingToTheOfficialSurface
{
    // Public in the official packages too, as their documentation shows, though the list leaves them out.
    private static readonly string[] NotListed =
    [
        "BindingAttribute", "BindingDirection", "FunctionContextLoggerExtensions",
        "MiddlewareWorkerApplicationBuilderExtensions", "OutputBindingAttribute", "RetryAttribute", "TableAudience",
        "TriggerBindingAttribute",
    ];

    /// <summary>Every public type in a namespace of the official packages.</summary>
    public static TheoryData<Type> StandIns =>
    [
        .. new[] { typeof(FunctionAttribute).Assembly, typeof(TableClient).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => !type.FullName!.StartsWith("Procurement.", StringComparison.Ordinal))
            .Where(type => !type.IsNested && !type.IsSubclassOf(typeof(Delegate)) && !NotListed.Contains(type.Name)),
    ];

    [Theory, MemberData(nameof(StandIns), DisableDiscoveryEnumeration = true)]
    public void Adds_nothing_to_it(Type standIn)
    {
        var official = OfficialSurface.MembersOf(standIn);

        Assert.True(official is not null, $"{standIn} is not an official type.");
        Assert.Equal([], Signatures.Of(standIn).Except(official));
    }
}
