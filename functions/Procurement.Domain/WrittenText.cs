using System.Globalization;
using System.Text;

namespace Procurement.Domain;

/// <summary>Why a text cannot be taken as it is written.</summary>
public enum TextFault
{
    /// <summary>It holds characters that nobody sees (<see cref="HiddenCharacters"/>).</summary>
    Hidden,

    /// <summary>It is not in the composed form (<see cref="CanonicalForm"/>).</summary>
    NotComposed,

    /// <summary>It is not empty, and yet shows nothing.</summary>
    Blank,
}

/// <summary>What every text must be, whatever it says.</summary>
public static class WrittenText
{
    /// <summary>What is wrong with a text, or null. An empty text is nothing's matter here.</summary>
    public static TextFault? FaultOrNull(string text) =>
        HiddenCharacters.AreIn(text) ? TextFault.Hidden
        : !CanonicalForm.IsComposed(text) ? TextFault.NotComposed
        : text.Length > 0 && !text.EnumerateRunes().Any(IsSeen) ? TextFault.Blank
        : null;

    /// <summary>Planes 2 and 3 hold ideographs alone: one not known yet may stand in somebody's name.</summary>
    internal static bool IsIdeographPlane(Rune rune) => rune.Plane is 2 or 3 && (rune.Value & 0xFFFE) != 0xFFFE;

    // A mark alone shows only on what stands before it.
    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate => false,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark =>
            false,
        _ => true,
    };
}
