using System.Text;

namespace Procurement.Domain;

/// <summary>
/// The composed form of a text (Unicode NFC), in which the same letters are always the same characters. The platform's
/// own <see cref="string.Normalize()"/> changes nothing where there is no ICU (docs/decisions/0018).
/// </summary>
public static class CanonicalForm
{
    private const int SyllableFirst = 0xAC00, LeadFirst = 0x1100, VowelFirst = 0x1161, TailNone = 0x11A7;
    private const int Leads = 19, Vowels = 21, Tails = 28, Syllables = Leads * Vowels * Tails;

    /// <summary>The combining class of the sign that joins two letters of an Indic script.</summary>
    public const int Virama = 9;

    /// <summary>Whether a text is in the composed form.</summary>
    public static bool IsComposed(string text) =>
        text.All(IsPlain) || string.Equals(Compose(text), text, StringComparison.Ordinal);

    /// <summary>The text in the composed form.</summary>
    public static string Compose(string text)
    {
        var composed = new StringBuilder(text.Length);
        foreach (var one in Composed(Decomposed(text))) composed.Append(new Rune(one).ToString());
        return composed.ToString();
    }

    /// <summary>The canonical combining class of a character; 0 for what combines with nothing.</summary>
    public static int CombiningClassOf(Rune rune) => CanonicalData.Classes.GetValueOrDefault(rune.Value);

    // What nearly every text here consists of: nothing of it ever changes.
    private static bool IsPlain(char one) => one
        is < '\u0300'
        or (>= '\u2010' and <= '\u2027')
        or (>= '\u3001' and <= '\u3029')
        or (>= '\u4E00' and <= '\u9FFF')
        or (>= '\uFF01' and <= '\uFF60');

    private static List<int> Decomposed(string text)
    {
        List<int> all = [];
        foreach (var rune in text.EnumerateRunes())
        {
            foreach (var part in Parts(rune.Value)) Insert(all, part);
        }

        return all;
    }

    private static int[] Parts(int value)
    {
        var syllable = value - SyllableFirst;
        if (syllable is < 0 or >= Syllables) return CanonicalData.Parts.GetValueOrDefault(value) ?? [value];

        var (lead, vowel, tail) = (syllable / (Vowels * Tails), syllable / Tails % Vowels, syllable % Tails);
        return tail is 0
            ? [LeadFirst + lead, VowelFirst + vowel]
            : [LeadFirst + lead, VowelFirst + vowel, TailNone + tail];
    }

    // Marks of one letter are ordered by their class, those of one class stay as they were.
    private static void Insert(List<int> all, int value)
    {
        var (at, combining) = (all.Count, ClassOf(value));
        while (combining > 0 && at > 0 && ClassOf(all[at - 1]) > combining) at--;
        all.Insert(at, value);
    }

    private static List<int> Composed(List<int> parts)
    {
        List<int> all = [];
        var (starter, last) = (-1, 0);
        foreach (var part in parts)
        {
            var combining = ClassOf(part);
            var isBlocked = starter != all.Count - 1 && last >= combining;
            if (starter >= 0 && !isBlocked && Pair(all[starter], part) is { } pair)
            {
                all[starter] = pair;
                continue;
            }

            if (combining is 0) starter = all.Count;
            last = combining;
            all.Add(part);
        }

        return all;
    }

    private static int? Pair(int first, int second)
    {
        var (lead, vowel) = (first - LeadFirst, second - VowelFirst);
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels)
        {
            return SyllableFirst + (((lead * Vowels) + vowel) * Tails);
        }

        var (syllable, tail) = (first - SyllableFirst, second - TailNone);
        if (syllable is >= 0 and < Syllables && syllable % Tails is 0 && tail is > 0 and < Tails) return first + tail;

        return CanonicalData.Pairs.TryGetValue((first, second), out var pair) ? pair : null;
    }

    private static int ClassOf(int value) => CanonicalData.Classes.GetValueOrDefault(value);
}
