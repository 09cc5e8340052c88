using System.Text.Json.Nodes;
using static Procurement.Functions.Tests.Play.SampleFile;

namespace Procurement.Functions.Tests.Play;

public sealed class ReadingStepsAndTimes
{
    [Theory]
    [InlineData("INV-001a.")]
    [InlineData("-_.1")]
    [InlineData("0123456789012345678901234567890123456789")]
    public void Takes_an_invoice_number_that_is_written_out(string number) =>
        Assert.NotNull(Read(Changed("00000000000010000000", number)));

    [Theory]
    [InlineData("---")]
    [InlineData(".")]
    [InlineData("01234567890123456789012345678901234567890")]
    [InlineData("INV 001")]
    [InlineData("INV/001")]
    [InlineData("发票001")]
    [InlineData("ＩＮＶ001")]
    [InlineData("INV001\\n")]
    public void Takes_no_invoice_number_that_is_none(string number)
    {
        var error = Assert.Single(ErrorsOf(Changed("00000000000010000000", number)));

        Assert.Equal("execution[2].invoice", error.Path);
        Assert.Contains("1–40 位", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-02T01:00:00Z", 0)]
    [InlineData("2026-03-02T01:00:00-00:00", 0)]
    [InlineData("2026-03-01T11:00:00-14:00", 0)]
    [InlineData("2026-03-02T09:00:00.0000001+08:00", 1)]
    [InlineData("2026-03-02T06:30:00.9999999+05:30", 9_999_999)]
    public void Reads_times_to_the_tick_whatever_their_offset(string time, long ticks)
    {
        var opens = Read(Changed("2026-03-02T09:00:00+08:00", time)).Round.OpensAt;

        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)).AddTicks(ticks), opens);
    }

    [Theory]
    [InlineData("2026-03-02T09:00:00.00000001+08:00")]
    [InlineData("2026-03-02T09:00:60+08:00")]
    [InlineData("2026-03-02T24:00:00+08:00")]
    [InlineData("2026-03-02T09:00+08:00")]
    [InlineData("2026-03-02 09:00:00+08:00")]
    [InlineData("2026-03-02T09:00:00+0800")]
    [InlineData("2026-03-02T09:00:00+08")]
    [InlineData("2026-03-02T09:00:00+08:60")]
    [InlineData("2026-03-02T09:00:00+15:00")]
    [InlineData("2026-3-2T09:00:00+08:00")]
    [InlineData("2026-03-02t09:00:00z")]
    [InlineData("2026-02-29T09:00:00+08:00")]
    public void Takes_no_other_way_of_writing_a_time(string time)
    {
        var error = Assert.Single(ErrorsOf(Changed("2026-03-02T09:00:00+08:00", time)));

        Assert.Equal("round.opensAt", error.Path);
        Assert.Contains("RFC 3339", error.Message, StringComparison.Ordinal);
    }

    // The service keeps so many drafts of one organization; which of them it takes is for its own rules to say.
    [Theory]
    [InlineData(16, null)]
    [InlineData(17, "proposals[20].organization")]
    public void Takes_as_many_proposals_of_one_organization_as_the_service_keeps(int more, string? path)
    {
        var file = JsonNode.Parse(Text)!;
        var proposals = file["proposals"]!.AsArray();
        for (var number = 1; number <= more; number++)
        {
            var another = proposals[0]!.DeepClone();
            another["ref"] = $"X{number}";
            proposals.Add(another);
        }

        foreach (var proposal in proposals) proposal!["organization"] = "52420106MJJH4BXKFP";

        if (path is null) Assert.Equal(20, Read(file.ToJsonString()).Proposals.Count);
        else Assert.Equal(path, Assert.Single(ErrorsOf(file.ToJsonString())).Path);
    }
}
