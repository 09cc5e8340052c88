namespace Procurement.Domain;

/// <summary>What becomes of the part of a fen, or of a last shown digit, that does not divide.</summary>
public enum Rounding
{
    /// <summary>Towards zero: 1.9 and -1.9 become 1 and -1.</summary>
    Down,

    /// <summary>To the nearest, a half away from zero: 0.5 and -0.5 become 1 and -1.</summary>
    HalfUp,
}
