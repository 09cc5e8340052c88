using Procurement.Domain.Rounds;

namespace Procurement.Storage.Stored;

/// <summary>What the document of a lot's contenders says.</summary>
public sealed record ContenderList(string Round, string Lot, IReadOnlyList<Contender> Contenders);
