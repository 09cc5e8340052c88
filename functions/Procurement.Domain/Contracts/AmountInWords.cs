namespace Procurement.Domain.Contracts;

/// <summary>
/// Amounts in Chinese words as on a bill (支付结算办法 附件): 人民币 in front, 整 after 元 or 角, one 零 for inner zeros.
/// </summary>
public static class AmountInWords
{
    private const string Currency = "人民币";
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";

    // Every way an amount may be written; the first is the one this service writes.
    private static readonly Style[] Styles =
        [.. from wan in Choices from yuan in Choices from whole in Choices select new Style(wan, yuan, !whole)];

    private static IEnumerable<bool> Choices => [false, true];

    /// <summary>The words of an amount from 0.00 to 9 999 999 999 999.99 yuan; others throw.</summary>
    public static string Of(Money amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount.Fen, nameof(amount));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount.Fen, Money.Largest.Fen, nameof(amount));
        return Currency + Write(amount.Fen, Styles[0]);
    }

    /// <summary>
    /// Reads an amount in words, with or without 人民币, in any of the writings the rule leaves open: 零 or not after a
    /// 元, 万 or 亿 that ends in zero, 整 or not after 角.
    /// </summary>
    public static bool TryParse(string? text, out Money amount)
    {
        amount = default;
        if (text is null) return false;

        var words = text.StartsWith(Currency, StringComparison.Ordinal) ? text[Currency.Length..] : text;
        if (FenOrNull(words) is not { } fen || !Styles.Any(style => Write(fen, style) == words)) return false;

        amount = new(fen);
        return true;
    }

    private static string Write(long fen, Style style)
    {
        var (yuan, jiao, rest) = (fen / 100, (int)(fen / 10 % 10), (int)(fen % 10));
        if (fen is 0) return "零元整";

        var words = yuan is 0 ? "" : Spell(yuan, style) + "元";
        if (jiao > 0) words += (style.ZeroAfterYuan && yuan > 0 && yuan % 10 is 0 ? "零" : "") + Digits[jiao] + "角";
        if (rest > 0) return words + (jiao is 0 && yuan > 0 ? "零" : "") + Digits[rest] + "分";

        return jiao is 0 || style.WholeAfterJiao ? words + "整" : words;
    }

    // At most one call for each digit: each takes the highest unit off.
    private static string Spell(long number, Style style) => number switch
    {
        >= 100_000_000 => Spell(number / 100_000_000, style) + "亿" + Tail(number, 100_000_000, style),
        >= 10_000 => Spell(number / 10_000, style) + "万" + Tail(number, 10_000, style),
        >= 1_000 => Digits[(int)(number / 1_000)] + "仟" + Tail(number, 1_000, style),
        >= 100 => Digits[(int)(number / 100)] + "佰" + Tail(number, 100, style),
        >= 10 => Digits[(int)(number / 10)] + "拾" + Tail(number, 10, style),
        _ => $"{Digits[(int)number]}",
    };

    private static string Tail(long number, long unit, Style style)
    {
        var rest = number % unit;
        if (rest is 0) return "";

        // 107000 may be 壹拾万柒仟 or 壹拾万零柒仟: the zero stands in the place of 万 itself.
        var optional = style.ZeroAfterWan && unit >= 10_000 && number / unit % 10 is 0;
        return (rest < unit / 10 || optional ? "零" : "") + Spell(rest, style);
    }

    // Adds up what the words say and lets wrong order, missing and doubled words pass: the caller writes the amount
    // again and compares.
    private static long? FenOrNull(string words)
    {
        var sum = new WordSum();
        if (!words.All(sum.Add)) return null;

        return sum.Fen <= Money.Largest.Fen ? (long)sum.Fen : null;
    }

    private sealed record Style(bool ZeroAfterWan, bool ZeroAfterYuan, bool WholeAfterJiao);

    // Int128, because words in a foolish order can say more than a long holds.
    private sealed class WordSum
    {
        private Int128 digit;
        private Int128 section;
        private Int128 wan;
        private Int128 yi;

        public Int128 Fen { get; private set; }

        public bool Add(char word)
        {
            if (Digits.Contains(word)) digit = Digits.IndexOf(word, StringComparison.Ordinal);
            else if (word is '拾') section += 10 * Take(ref digit);
            else if (word is '佰') section += 100 * Take(ref digit);
            else if (word is '仟') section += 1_000 * Take(ref digit);
            else if (word is '万') wan += 10_000 * (Take(ref section) + Take(ref digit));
            else if (word is '亿') yi += 100_000_000 * (Take(ref wan) + Take(ref section) + Take(ref digit));
            else if (word is '元') Fen += 100 * (Take(ref yi) + Take(ref wan) + Take(ref section) + Take(ref digit));
            else if (word is '角') Fen += 10 * Take(ref digit);
            else if (word is '分') Fen += Take(ref digit);
            else return word is '整';
            return true;
        }

        private static Int128 Take(ref Int128 pot)
        {
            var taken = pot;
            pot = 0;
            return taken;
        }
    }
}
