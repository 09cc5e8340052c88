using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Rounds;

/// <summary>What the program ships for drafting: every edition with its day and its source.</summary>
public sealed class DraftingFromATemplate
{
    private static readonly string[] Strengths = ["statute", "official", "press"];

    [Fact]
    public void Ships_the_five_kinds_each_from_a_day_on()
    {
        Assert.Equal(
            ["competitiveConsultation", "microGrant", "openTender", "rewardForResult", "ventureGrant"],
            RoundTemplates.On(Day("2026-11-27")).Select(one => one.Name).Order());
        Assert.Empty(RoundTemplates.On(Day("2008-12-31")));
        Assert.Equal(["rewardForResult"], RoundTemplates.On(Day("2009-01-01")).Select(one => one.Name));
        Assert.All(RoundTemplates.All, one => Assert.NotEmpty(one.Source));
    }

    [Fact]
    public void Takes_the_edition_of_the_day()
    {
        Assert.Equal(3, BiddersOn("2015-06-29"));
        Assert.Equal(2, BiddersOn("2015-06-30"));

        static int BiddersOn(string day) => RoundTemplates.On(Day(day))
            .Single(one => one.Name == "competitiveConsultation").Settings
            .GetProperty("evaluation").GetProperty("minimumBidders").GetInt32();
    }

    [Fact]
    public void Ships_local_parameters_each_with_place_days_and_source()
    {
        Assert.Equal("500000.00", CeilingOn("2023-11-30"));
        Assert.Equal("800000.00", CeilingOn("2023-12-01"));
        Assert.Contains(RoundTemplates.LocalOn(Day("2020-12-31")), one => one.Name == "zibo");
        Assert.DoesNotContain(RoundTemplates.LocalOn(Day("2021-01-01")), one => one.Name == "zibo");
        Assert.All(RoundTemplates.AllLocal, one =>
        {
            Assert.True(Domain.Laws.Jurisdiction.IsRegion(one.Region));
            Assert.NotEmpty(one.Source);
            Assert.Contains(one.Strength, Strengths);
        });

        static string? CeilingOn(string day) => RoundTemplates.LocalOn(Day(day))
            .Single(one => one.Name == "guangzhou").Values.GetProperty("ceiling").GetString();
    }

    [Fact]
    public void Pays_nothing_before_the_result_where_it_rewards_results()
    {
        var reward = RoundTemplates.On(Day("2026-11-27")).Single(one => one.PaysOnResult);
        Assert.Equal("rewardForResult", reward.Name);
        Assert.All(
            reward.Settings.GetProperty("instalments").EnumerateArray(),
            one => Assert.Equal("finalPassed", one.GetProperty("when").GetString()));
    }

    [Fact]
    public void Counts_what_is_done_and_never_who_is_employed()
    {
        Assert.Equal(["visit", "serviceHour", "case", "activity", "person"], OutputUnits.Words);
        Assert.All(OutputUnits.Words, word => Assert.False(OutputUnits.IsHiring(word)));
        Assert.All(
            ["post", "personMonth", "personYear", "personDay", "headcount"],
            word => Assert.True(OutputUnits.IsHiring(word) && OutputUnits.ParseOrNull(word) is null));
    }
}
