using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Tests.Samples;

/// <summary>Files that are not played at all; each is right but for one thing.</summary>
public sealed class RefusingAWrongFile
{
    [Fact]
    public void Names_the_purchaser_whose_code_is_wrong() => Assert.Equal(
        [SettingsRefusals.PurchaserCodeInvalid],
        Refusals("cases/purchaser-code"));

    [Fact]
    public void Cannot_read_an_amount_that_has_no_words() =>
        Assert.Throws<FormatException>(() => SampleRound.Load("cases/amount-14-digits"));

    [Fact]
    public void Has_nothing_against_the_others() => Assert.All(
        SampleRound.Names,
        name => Assert.Empty(Refusals(name)));

    private static IReadOnlyList<Refusal> Refusals(string name)
    {
        var settings = SampleRound.Load(name).Settings;
        var place = Jurisdiction.OfUscc(settings.Purchaser.Uscc);
        return SettingsRules.Refusals(settings, Statutes.Shipped.On(place, ChinaTime.DayOf(settings.OpensAt)));
    }
}
