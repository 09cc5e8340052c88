using Procurement.Domain.Draws;
using static Procurement.Domain.Tests.Draws.DrawExamples;

namespace Procurement.Domain.Tests.Draws;

public sealed class ReplayingADraw
{
    [Fact]
    public void Agrees_with_a_record_that_somebody_else_made() =>
        Assert.Null(DrawReplay.FirstDifference(CommitteeOfFive));

    // One place differs in each, and that place is named.
    [Theory]
    [MemberData(nameof(Wrong))]
    public void Names_the_first_thing_that_differs(string code, string where, DrawRecord record)
    {
        var found = DrawReplay.FirstDifference(record);
        Assert.Equal((code, where), (found?.Code, found?.Where));
    }

    public static TheoryData<string, string, DrawRecord> Wrong
    {
        get
        {
            var right = CommitteeOfFive;
            var (pool, draws) = (right.Pool, right.Draws);
            return new()
            {
                { "draw.order", "pool[1].ref", right with { Pool = [pool[1], pool[0], .. pool.Skip(2)] } },
                { "draw.order", "pool[1].ref", right with { Pool = [pool[0], .. pool] } },
                { "draw.poolDigest", "poolDigest", right with { Pool = [.. pool.Skip(1)] } },
                { "draw.poolDigest", "poolDigest", right with { Pool = [pool[0] with { Employer = "甲" }, .. pool.Skip(1)] } },
                { "draw.poolDigest", "poolDigest", right with { Pool = [pool[0] with { Categories = [] }, .. pool.Skip(1)] } },
                { "draw.order", "exclusions[1].ref", right with { Exclusions = [.. right.Exclusions.Reverse()] } },
                { "draw.exclusionUnknown", "exclusions[0].ref", right with { Exclusions = [new("E0", ExclusionReason.Kin)] } },
                { "draw.drawn", "draws[0].ref", right with { Exclusions = [.. right.Exclusions.Skip(1)] } },
                { "draw.seats", "seats", right with { Seats = 4 } },
                { "draw.seats", "seats", right with { Seats = 0 } },
                { "draw.form", "commitment", right with { Commitment = right.Commitment.ToUpperInvariant() } },
                { "draw.form", "nonce", right with { Nonce = right.Nonce[1..] } },
                { "draw.commitment", "commitment", right with { Nonce = right.PoolDigest } },
                { "draw.drawn", "draws[0].ref", right with { PublicValue = right.PublicValue + " " } },
                { "draw.drawn", "draws[2].ref", right with { Draws = [.. draws.Take(2), draws[3], draws[2], .. draws.Skip(4)] } },
                { "draw.kind", "draws[6].kind", right with { Draws = [.. draws.SkipLast(1), draws[6] with { Kind = DrawKind.First }] } },
                { "draw.count", "draws", right with { Draws = [.. draws.SkipLast(1)] } },
                { "draw.declinedUnknown", "declined[1].ref", right with { Declined = [right.Declined[0], right.Declined[0]] } },
                { "draw.declinedUnknown", "declined[0].ref", right with { Declined = [new("E0", "病假"), right.Declined[1]] } },

                // Nobody declines before having been drawn.
                { "draw.declinedUnknown", "declined[0].ref", right with { Declined = [new(draws[6].Ref, "病假"), right.Declined[1]] } },
            };
        }
    }

    [Fact]
    public void Says_how_many_candidates_are_missing()
    {
        var declined = Enumerable.Repeat(new DeclinedRef("E0", "病假"), 16).ToList();
        var found = DrawReplay.FirstDifference(CommitteeOfFive with { Declined = declined, Draws = [] });
        Assert.Equal(("draw.candidatesMissing", "21", "20"), (found!.Code, found.Expected, found.Found));
    }

    [Fact]
    public void Escapes_a_pool_as_the_canonical_form_has_it()
    {
        PoolEntry[] pool = [new("E1", "\"\\/\b\f\n\r\t\u0001€𝄞", ["b", "a"])];
        // What `printf '%s' … | sha256sum` says of the canonical text, written by hand.
        const string canonical = """[{"categories":["b","a"],"employer":"\"\\/\b\f\n\r\t\u0001€𝄞","ref":"E1"}]""";
        var bytes = System.Text.Encoding.UTF8.GetBytes(canonical);
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), PoolDigest.Of(pool));
    }
}
