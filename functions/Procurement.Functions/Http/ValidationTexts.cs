using System.Globalization;
using FluentValidation;

namespace Procurement.Functions.Http;

/// <summary>What is said of a malformed field wherever it occurs.</summary>
internal static class ValidationTexts
{
    /// <summary>Rules that bring no sentence of their own speak the library's Chinese, in the whole process.</summary>
    public static void SpeakChinese() => ValidatorOptions.Global.LanguageManager.Culture = new SimplifiedChinese();

    /// <summary>Amounts.</summary>
    public const string Money = "必须是以元为单位、恰有两位小数的金额，例如 \"48000.00\"。";

    /// <summary>Scores and shares.</summary>
    public const string Fraction = "必须是写成字符串的十进制数，例如 \"0.15\"。";

    /// <summary>Times.</summary>
    public const string Time = "必须是存在的时刻，带时区偏移，例如 2026-03-02T09:00:00+08:00。";

    // The library looks its sentences up by this name. Without ICU (InvariantGlobalization) no culture can be asked for
    // that has it: "zh-Hans" is named "zh-HANS" there, and "zh-CN" has no parent.
    private sealed class SimplifiedChinese() : CultureInfo("")
    {
        public override string Name => "zh-Hans";
    }
}
