using Procurement.Functions.Http;
using Procurement.Functions.Identity;

namespace Procurement.Functions.Tests.Identity;

/// <summary>A new function fails here until the walk knows how to call it and whose matter it is.</summary>
public sealed class KnowingEveryFunction
{
    [Fact]
    public void Has_a_body_for_each_function_that_takes_one() =>
        Assert.Equal(
            EveryFunction.All.Where(EveryFunction.HasBody).Select(one => one.Name).Order(StringComparer.Ordinal),
            EveryFunction.BodyOf.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Says_whose_matter_is_what_an_applicant_may_call() =>
        Assert.Equal(
            EveryFunction.All.Where(one => EveryFunction.RolesOf(one).Contains(Role.Applicant)).Select(one => one.Name)
                .Order(StringComparer.Ordinal),
            EveryFunction.OnOnesOwn.Concat(EveryFunction.ForEverybody).Order(StringComparer.Ordinal));

    [Fact]
    public void Knows_every_function_that_answers_in_each_district() =>
        Assert.All(EveryFunction.InEachDistrict, name => Assert.NotNull(EveryFunction.Named(name)));

    [Fact]
    public void Finds_one_verb_for_each_function() => Assert.All(
        EveryFunction.All, one => Assert.Contains(EveryFunction.VerbOf(one), (string[])["get", "post", "put"]));

    // The platform takes the first match in the order of names; where no two can match, that order does not matter.
    [Fact]
    public void Finds_no_address_that_two_functions_could_answer()
    {
        var pairs =
            from one in EveryFunction.All
            from other in EveryFunction.All
            where string.CompareOrdinal(one.Name, other.Name) < 0
                && EveryFunction.VerbOf(one) == EveryFunction.VerbOf(other)
                && Overlap(one, other)
            select $"{one.Name} and {other.Name}";

        Assert.Empty(pairs);
    }

    private static bool Overlap(CatalogedFunction one, CatalogedFunction other)
    {
        var (left, right) = (one.Http!.Route!.Split('/'), other.Http!.Route!.Split('/'));
        return left.Length == right.Length && left.Zip(right).All(pair => MayBeEqual(pair.First, pair.Second));
    }

    private static bool MayBeEqual(string left, string right) =>
        left[0] is '{' || right[0] is '{' || string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
