using FsCheck;
using FsCheck.Fluent;
using Procurement.Domain.Laws;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Laws;

/// <summary>Which of many values counts somewhere on a day.</summary>
public sealed class LookingUpTheLaw
{
    private static readonly Jurisdiction Wuchang = new("420106", LawLevel.County);
    private static readonly DateOnly Today = Day("2026-03-02");
    private static readonly LawKey Key = LawKeys.OpenTenderThreshold;

    [Theory]
    [InlineData("420106", "2000000.00")]
    [InlineData("420100", "4000000.00")]
    [InlineData("420200", "2000000.00")]
    [InlineData("420000", "4000000.00")]
    [InlineData("100000", "2000000.00")]
    // Of another province nobody entered anything.
    [InlineData("350102", null)]
    public void Takes_the_value_for_the_purchasers_level_where_it_is(string region, string? value) =>
        Assert.Equal(value, Statutes.Shipped.On(Jurisdiction.OfRegion(region), Today).Find(Key)?.Value);

    [Fact]
    public void Reads_place_and_level_of_a_purchaser_from_its_code()
    {
        Assert.Equal(Wuchang, Jurisdiction.OfUscc("11420106MB00000013"));
        Assert.Equal(new Jurisdiction("000000", LawLevel.Central), Jurisdiction.OfUscc("11100000000014349U"));
        Assert.Equal(["420106", "420100", "420000", "000000"], Wuchang.Regions);
        Assert.Equal(["420000", "000000"], Jurisdiction.OfRegion("420000").Regions);
        Assert.Equal("000000", Jurisdiction.OfUscc("?").Region);
    }

    [Fact]
    public void Begins_on_its_day()
    {
        var low = LawKeys.LowPriceOfCeiling;
        Assert.Contains("平台默认", Shipped("2026-01-31").Find(low)!.Source, StringComparison.Ordinal);
        Assert.Contains("财库〔2026〕2号", Shipped("2026-02-01").Find(low)!.Source, StringComparison.Ordinal);
        Assert.Null(Shipped("2024-12-31").Find(Key));
    }

    [Fact]
    public void Leaves_empty_what_nobody_confirmed()
    {
        string[] empty =
        [
            "share.emergencySupplement", "limit.payWorkingDaysAfterInvoice", "grant.cap", "share.grant",
            "period.notice.ventureGrant", "period.document.ventureGrant",
        ];
        Assert.All(empty, name => Assert.Null(Shipped("2026-12-31").Find(LawKeys.All[name])));
    }

    [Fact]
    public void Ships_only_values_that_their_parameter_takes_each_with_a_source()
    {
        Assert.NotEmpty(ShippedLaw.Entries);
        Assert.All(ShippedLaw.Entries, one => Assert.True(LawKeys.All[one.Key].Accepts(one.Value!), $"{one}"));
        Assert.All(ShippedLaw.Entries, one => Assert.True(one.Source.Length > 3 && Jurisdiction.IsRegion(one.Region)));
        Assert.Equal(
            ShippedLaw.Entries.Count,
            ShippedLaw.Entries.Select(one => (one.Key, one.Region, one.Level, one.From)).Distinct().Count());
    }

    // The narrowest region, there the own level before all levels, of those the latest day that has come.
    [Fact]
    public void Counts_the_narrowest_then_the_own_level_then_the_latest() => Tests.Law.Holds(
        Gen.ListOf(Entries, 12),
        Gen.Choose(0, 9),
        (entries, day) =>
        {
            var book = new LawBook
            {
                Rules = new Dictionary<string, EnteredRule>
                {
                    [Key.Name] = new([.. entries.DistinctBy(one => (one.Region, one.Level, one.From))], []),
                },
            };
            var today = Day("2099-01-01").AddDays(day);
            var found = new Statutes(book).On(Wuchang, today).Find(Key);
            return found?.Value == Expected(book.Rules[Key.Name].Entries, today)?.Value;
        });

    private static Gen<LawEntry> Entries =>
        from region in Gen.Elements("000000", "420000", "420100", "420106", "350000")
        from level in Gen.Elements<LawLevel?>(null, LawLevel.County, LawLevel.City)
        from day in Gen.Choose(0, 9)
        from value in Gen.Elements("1.00", "2.00", "3.00", null)
        select new LawEntry(Key.Name, region, level, Day("2099-01-01").AddDays(day), value, "?");

    // By trying every place in turn, with what is shipped for Hubei at its end.
    private static LawEntry? Expected(IReadOnlyList<LawEntry> entries, DateOnly today)
    {
        var all = entries.Concat(ShippedLaw.Entries.Where(one => one.Key == Key.Name)).ToList();
        foreach (var region in (string[])["420106", "420100", "420000", "000000"])
        {
            foreach (var level in (LawLevel?[])[LawLevel.County, null])
            {
                var latest = all.Where(one => (one.Region, one.Level) == (region, level) && one.From <= today)
                    .OrderByDescending(one => one.From)
                    .FirstOrDefault();
                if (latest?.Value is not null) return latest;
            }
        }

        return null;
    }

    private static LawOfDay Shipped(string day) => Statutes.Shipped.On(Wuchang, Day(day));
}
