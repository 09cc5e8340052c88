using System.Numerics;
using System.Text;

namespace Procurement.Simulation.Reference.Exact;

/// <summary>Amounts in capital characters (中文大写), digit by digit (支付结算办法, 附件一).</summary>
internal static class CapitalForm
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] Places = ["", "拾", "佰", "仟"];
    private static readonly string[] Sections = ["", "万", "亿", "万"];

    /// <summary>A positive amount of fen, with 人民币 in front.</summary>
    public static string Write(BigInteger fen)
    {
        var words = new StringBuilder("人民币");
        var whole = (fen / 100).ToString();
        if (fen >= 100) words.Append(Whole(whole)).Append('元');
        var (jiao, cent) = ((int)(fen / 10 % 10), (int)(fen % 10));
        if (jiao > 0) words.Append(Digits[jiao]).Append('角');
        else if (cent > 0 && fen >= 100) words.Append('零');
        return cent > 0 ? words.Append(Digits[cent]).Append('分').ToString() : words.Append('整').ToString();
    }

    private static StringBuilder Whole(string digits)
    {
        var words = new StringBuilder();
        var (zeroBefore, sectionHasDigit) = (false, false);
        for (var index = 0; index < digits.Length; index++)
        {
            var (place, digit) = (digits.Length - 1 - index, digits[index] - '0');
            if (digit == 0)
            {
                zeroBefore = true;
            }
            else
            {
                if (zeroBefore) words.Append('零');
                words.Append(Digits[digit]).Append(Places[place % 4]);
                (zeroBefore, sectionHasDigit) = (false, true);
            }

            if (place % 4 != 0) continue;
            // 亿 is said of all that stands before it: 壹万亿, 壹万贰仟亿.
            if (!sectionHasDigit && (place != 8 || digits.Length < 13)) continue;
            // 万 or 亿 stands for the zero before it: 壹拾万柒仟元, as 陆仟肆佰元伍角整 in the sample (docs/decisions/0009).
            words.Append(Sections[place / 4]);
            (zeroBefore, sectionHasDigit) = (false, false);
        }

        return words;
    }
}
