using Procurement.Domain;

namespace Procurement.Simulation.Books;

/// <summary>Who acts, when and how much of what.</summary>
internal sealed partial class Town
{
    private static readonly IReadOnlyList<string> Officers = ["officer-1", "officer-2", "approver"];
    private static readonly IReadOnlyList<string> OfFinance = ["finance-1", "finance-2", "finance-3", "finance-4"];
    private static readonly IReadOnlyList<string> Organizations = ["A", "B", "C"];

    // At times somebody acts whose place it is not: the rules keep duties apart, not the roles alone.
    private Author Officer() => By(Officers);

    private Author Finance() => By(OfFinance);

    private Author Supplier(string organization) =>
        new(_chance.OneIn(12) ? Anybody() : $"supplier-{organization}-{_chance.Below(2)}", _now);

    private Author By(IReadOnlyList<string> people) =>
        new(_chance.OneIn(12) ? Anybody() : _chance.Of(people), _now);

    private string Anybody() => _chance.Below(3) switch
    {
        0 => _chance.Of(Officers),
        1 => _chance.Of(OfFinance),
        _ => $"supplier-{_chance.Of(Organizations)}-{_chance.Below(2)}",
    };

    private Author Machine() => new("service", _now);

    // Sometimes all, sometimes a part, sometimes more than there is, sometimes nothing.
    private Money Some(Money all) => _chance.Below(10) switch
    {
        0 => all + new Money(_chance.Below(1_000)),
        1 => new Money(_chance.Below(3) - 1),
        < 6 => new Money(all.Fen <= 0 ? 0 : _chance.Below((int)all.Fen + 1)),
        _ => all,
    };
}
